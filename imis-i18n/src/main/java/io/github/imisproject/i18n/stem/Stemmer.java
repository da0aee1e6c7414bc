package io.github.imisproject.i18n.stem;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;

/**
 * Takes the inflection off one word of a search key: number, case, gender and the article.
 *
 * <p>Light stemmers of our own, which work on folded words (lower case, no accents, the letters of
 * the key space) and by endings alone, without word lists. The masculine and feminine forms of one
 * title share a stem: <i>directeur</i> and <i>directrice</i>, νοσηλευτης and νοσηλευτρια, معلم and
 * معلمه. A stem is not a word and is never shown. A stem of a stem may be shorter still.
 *
 * <p>Immutable and thread-safe; linear in the length of the word, with no allocation when the word
 * is its own stem.
 */
public final class Stemmer {
  private enum Rules {
    GREEK,
    ENGLISH,
    FRENCH,
    ARABIC,
    FARSI,
    NONE
  }

  private static final Stemmer GREEK = new Stemmer(Rules.GREEK);
  private static final Stemmer ENGLISH = new Stemmer(Rules.ENGLISH);
  private static final Stemmer FRENCH = new Stemmer(Rules.FRENCH);
  private static final Stemmer ARABIC = new Stemmer(Rules.ARABIC);
  private static final Stemmer FARSI = new Stemmer(Rules.FARSI);
  private static final Stemmer NONE = new Stemmer(Rules.NONE);

  private final Rules rules;

  private Stemmer(Rules rules) {
    this.rules = rules;
  }

  /**
   * Returns the stemmer for a language, by its primary subtag.
   *
   * @param language the language of the words; any other than el, en, fr, ar and fa gets a stemmer
   *     that returns each word unchanged
   */
  public static Stemmer of(LanguageTag language) {
    return switch (language.language()) {
      case "el" -> GREEK;
      case "en" -> ENGLISH;
      case "fr" -> FRENCH;
      case "ar" -> ARABIC;
      case "fa" -> FARSI;
      default -> NONE;
    };
  }

  /**
   * Returns the stem of a word.
   *
   * @param word one word of a search key in this stemmer's language; a word of another script, or
   *     with a digit, is returned as it is or nearly so
   */
  public String stem(String word) {
    requireNonNull(word, "word");
    return switch (rules) {
      case GREEK -> GreekStems.stem(word);
      case ENGLISH -> EnglishStems.stem(word);
      case FRENCH -> FrenchStems.stem(word);
      case ARABIC -> ArabicStems.stem(word);
      case FARSI -> FarsiStems.stem(word);
      case NONE -> word;
    };
  }
}
