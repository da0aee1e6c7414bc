package io.github.imisproject.i18n.key;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.format.DigitPolicy;
import java.util.Optional;

/**
 * Mends a text for showing without changing what it says.
 *
 * <p>In every language: canonical composition; letters in place of presentation and width forms;
 * bidirectional controls, soft hyphens and other invisible signs removed; runs of spaces collapsed,
 * line breaks kept. Accents, case, quotes, hyphens and compatibility characters such as ² stay.
 * Then by language: Farsi gets Persian letters, half-joins, guillemets and the ellipsis; Arabic
 * loses the letters of a Persian keyboard except in words that only Persian spells; Greek symbols
 * become letters; French keeps its no-break spaces at punctuation. Digits inside identifiers are
 * never rewritten.
 *
 * <p>Normalising twice changes nothing more. Immutable and thread-safe; linear in the length of the
 * text. For comparing texts, see {@link SearchKeys}.
 *
 * @see <a href="https://www.w3.org/TR/string-meta/">W3C, Strings on the Web: Language and Direction
 *     Metadata</a>
 */
public final class DisplayNormaliser {
  private final LanguageTag tag;
  private final Optional<DigitPolicy> digits;
  private final DisplayDigits digitRules;

  private DisplayNormaliser(LanguageTag tag, Optional<DigitPolicy> digits) {
    this.tag = tag;
    this.digits = digits;
    this.digitRules = DisplayDigits.of(tag, digits);
  }

  /** Returns the normaliser for a language, which leaves European digits as they are written. */
  public static DisplayNormaliser of(LanguageTag language) {
    return new DisplayNormaliser(requireNonNull(language, "language"), Optional.empty());
  }

  /** Returns this normaliser, writing the digits of numbers by a policy. */
  public DisplayNormaliser withDigits(DigitPolicy policy) {
    return new DisplayNormaliser(tag, Optional.of(policy));
  }

  /** Returns the language whose rules are followed. */
  public LanguageTag language() {
    return tag;
  }

  /** Returns the policy for digits, or empty if European digits are left as they are written. */
  public Optional<DigitPolicy> digits() {
    return digits;
  }

  /** Returns the text as it should be shown. */
  public String normalise(String text) {
    String shown = pass(requireNonNull(text, "text"));
    // What one pass removes may let its neighbours compose or join: settle that.
    for (String before = text; !shown.equals(before); ) {
      before = shown;
      shown = pass(before);
    }
    return shown;
  }

  private String pass(String text) {
    String language = tag.language();
    String shown = DisplaySpaces.tidy(DisplayLetters.compose(text), language);
    switch (language) {
      case "el" -> shown = DisplayLetters.greek(shown);
      case "ar" -> shown = DisplayLetters.arabic(shown);
      case "fa" -> shown = PersianSpelling.mend(DisplayLetters.persian(shown));
      default -> {}
    }
    return digitRules.rewrite(shown);
  }
}
