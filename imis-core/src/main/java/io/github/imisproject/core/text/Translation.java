package io.github.imisproject.core.text;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One text in one language, with what is known of its making.
 *
 * <p>Immutable and thread-safe. The text is kept exactly as given: no control characters are added
 * or removed.
 *
 * @param value the text; empty only in state {@link TranslationState#MISSING}
 * @param state how far the translator's work has come
 * @param source the language it was translated from; empty for an original
 * @param sourceHash a hash of the source text it was made from, to tell when it is outdated
 * @param version the number of the text's revision, 0 or more
 * @param machineTranslated whether a machine wrote it
 * @param updatedAt when it last changed
 */
public record Translation(
    String value,
    TranslationState state,
    Optional<LanguageTag> source,
    Optional<String> sourceHash,
    int version,
    boolean machineTranslated,
    Optional<Instant> updatedAt) {

  /** Checks the parts. */
  public Translation {
    requireNonNull(value, "value");
    requireNonNull(state, "state");
    requireNonNull(source, "source");
    requireNonNull(sourceHash, "sourceHash");
    requireNonNull(updatedAt, "updatedAt");
    if (version < 0) {
      throw new IllegalArgumentException("version is " + version + ", must be 0 or more");
    }
    if (value.isEmpty() != (state == TranslationState.MISSING)) {
      throw new IllegalArgumentException(
          "state is "
              + state
              + " and the text is "
              + (value.isEmpty() ? "empty" : "not empty")
              + "; only a MISSING text is empty");
    }
  }

  /** Returns an original text that needs no source and is up to date. */
  public static Translation original(String value) {
    return new Translation(
        value,
        value.isEmpty() ? TranslationState.MISSING : TranslationState.UP_TO_DATE,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty());
  }
}
