package io.github.imisproject.i18n.format;

import com.ibm.icu.lang.UCharacter;
import io.github.imisproject.core.text.LanguageTag;

/**
 * Upper and lower case by the rules of a language.
 *
 * <p>Greek capitals lose their accents and keep what tells vowels apart: "Μαΐου" is "ΜΑΪΟΥ" and
 * "ρολόι" is "ΡΟΛΟΪ", which Java's own upper-casing gets wrong. Turkish letters are cased by
 * Turkish rules only for Turkish text, whatever the machine's default language. Thread-safe.
 *
 * @see <a href="https://www.unicode.org/reports/tr21/">Unicode, Case Mappings</a>
 */
public final class LetterCase {
  private LetterCase() {}

  /** Returns the text in capitals. */
  public static String upper(String text, LanguageTag language) {
    return UCharacter.toUpperCase(Locales.of(language), text);
  }

  /** Returns the text in small letters; a final sigma is written as one. */
  public static String lower(String text, LanguageTag language) {
    return UCharacter.toLowerCase(Locales.of(language), text);
  }
}
