package io.github.imisproject.i18n.xliff;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.List;
import java.util.Optional;

/**
 * Texts on their way to a translation tool or back, by XLIFF 2.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sourceLanguage the language of the sources
 * @param targetLanguage the language of the translations; absent only if there is none
 * @param files the files; at least one
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html">OASIS,
 *     XLIFF Version 2.1</a>
 */
public record XliffDocument(
    LanguageTag sourceLanguage, Optional<LanguageTag> targetLanguage, List<XliffFile> files) {
  /** Copies the list. */
  public XliffDocument {
    requireNonNull(sourceLanguage, "sourceLanguage");
    requireNonNull(targetLanguage, "targetLanguage");
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("document has no file; give it one");
    }
    boolean translated =
        files.stream()
            .flatMap(f -> f.units().stream())
            .flatMap(u -> u.segments().stream())
            .anyMatch(s -> s.target().isPresent());
    if (translated && targetLanguage.isEmpty()) {
      throw new IllegalArgumentException(
          "targetLanguage is absent, but there are translations; name their language");
    }
  }
}
