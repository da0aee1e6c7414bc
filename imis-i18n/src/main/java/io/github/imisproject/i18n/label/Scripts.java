package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import java.util.List;

/** Which of the five languages a text may be in, by its letters. */
final class Scripts {
  private static final List<LanguageTag> LATIN = List.of(LanguageTag.ENGLISH, LanguageTag.FRENCH);
  private static final List<LanguageTag> GREEK = List.of(LanguageTag.GREEK);
  private static final List<LanguageTag> ARABIC = List.of(LanguageTag.ARABIC, LanguageTag.FARSI);

  private Scripts() {}

  /** Returns the languages of the script that most letters are of; Latin if there is no other. */
  static List<LanguageTag> languages(String text) {
    int latin = 0;
    int greek = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      switch (Character.UnicodeScript.of(c)) {
        case GREEK -> greek++;
        case ARABIC -> arabic++;
        default -> latin++;
      }
    }
    if (greek > latin && greek >= arabic) {
      return GREEK;
    }
    return arabic > latin ? ARABIC : LATIN;
  }
}
