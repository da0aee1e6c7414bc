package io.github.imisproject.i18n.identify;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Optional;

/**
 * Which of the five languages a text seems to be in.
 *
 * <p>Immutable and thread-safe. A guess, to be used where nobody recorded the language; never a
 * reason to overwrite what somebody did record.
 *
 * @param language el, en, fr, ar or fa; empty if the text is in another language or has no letters
 * @param confidence how sure the guess is, from 0 to 1; an empty language can be sure too
 * @param evidence what the guess rests on
 */
public record Identification(Optional<LanguageTag> language, double confidence, Evidence evidence) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code confidence} is not from 0 to 1
   */
  public Identification {
    requireNonNull(language, "language");
    requireNonNull(evidence, "evidence");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is " + confidence + ", must be from 0 to 1");
    }
  }
}
