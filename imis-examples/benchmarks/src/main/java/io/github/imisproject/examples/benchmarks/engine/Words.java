package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.text.LanguageTag;

/** Invented words, the same word in five languages' letters. */
final class Words {
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private Words() {}

  /** Returns a word of six letters or more; different numbers have different words. */
  static String of(LanguageTag language, int number) {
    String letters =
        switch (language.language()) {
          case "el" -> "βδφγκλμνπρστξζ" + "αειου";
          case "ar" -> "بدفجكلمنخرستوز" + "اعحيه";
          case "fa" -> "بدفگکلمنپرستچژ" + "اعحیه";
          default -> CONSONANTS + VOWELS;
        };
    StringBuilder word = new StringBuilder();
    int rest = number + 70 * 70;
    while (rest > 0) {
      int syllable = rest % 70;
      word.append(letters.charAt(syllable / 5)).append(letters.charAt(14 + syllable % 5));
      rest /= 70;
    }
    return word.toString();
  }
}
