package io.github.imisproject.i18n.stem;

/**
 * Arabic: the article with its clitics, and the endings of number and gender, on folded words.
 *
 * <p>Source of the affixes: the light10 stemmer of L. Larkey, L. Ballesteros and M. Connell (2007).
 * Unlike it, a feminine adjective of relation (-يه) and the masculine (-ي) meet.
 */
final class ArabicStems {
  private static final String[] PREFIXES = {"وال", "بال", "كال", "فال", "لل", "ال"};
  private static final String[] SUFFIXES = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"};
  private static final int SHORTEST = 2;

  private ArabicStems() {}

  static String stem(String word) {
    int start = 0;
    int end = word.length();
    for (String prefix : PREFIXES) {
      if (end - prefix.length() >= SHORTEST && word.startsWith(prefix)) {
        start = prefix.length();
        break;
      }
    }
    if (start == 0 && end >= 4 && word.charAt(0) == 'و') {
      start = 1;
    }
    for (String suffix : SUFFIXES) {
      if (end - start - suffix.length() >= SHORTEST
          && word.startsWith(suffix, end - suffix.length())) {
        end -= suffix.length();
      }
    }
    return start == 0 && end == word.length() ? word : word.substring(start, end);
  }
}
