package io.github.imisproject.i18n.translation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;

/**
 * A segment and its translation, as a person once wrote it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sourceLanguage the language of {@code source}
 * @param source the segment; not blank
 * @param targetLanguage the language of {@code target}
 * @param target its translation; not blank
 */
public record MemoryEntry(
    LanguageTag sourceLanguage, String source, LanguageTag targetLanguage, String target) {
  /** Checks that both sides have text. */
  public MemoryEntry {
    requireNonNull(sourceLanguage, "sourceLanguage");
    requireNonNull(targetLanguage, "targetLanguage");
    if (source.isBlank() || target.isBlank()) {
      throw new IllegalArgumentException(
          "a memory entry has a blank side; remember only finished translations");
    }
  }
}
