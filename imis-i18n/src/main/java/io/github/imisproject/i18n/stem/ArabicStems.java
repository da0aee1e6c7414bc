package io.github.imisproject.i18n.stem;

/**
 * Arabic: the article with its clitics, and the endings of number and gender, on folded words.
 *
 * <p>Source of the affixes: the light10 stemmer of L. Larkey, L. Ballesteros and M. Connell (2007).
 * Unlike it, a feminine adjective of relation (-يه) and the masculine (-ي) meet.
 */
final class ArabicStems {
  private static final String[] PREFIXES = {"وال", "بال", "كال", "فال", "لل", "ال"};
  private static final String[] NUMBERS = {"ها", "ات", "ان", "ون", "ين"};
  private static final int SHORTEST = 2;
  private static final int SHORTEST_BEFORE_NUMBER = 3;

  private static final char HEH = 'ه';
  private static final char YEH = 'ي';

  private ArabicStems() {}

  static String stem(String word) {
    int start = 0;
    int end = word.length();
    for (String prefix : PREFIXES) {
      if (end - prefix.length() >= SHORTEST
          && word.startsWith(prefix)
          && !isOnlyEnding(word, prefix.length())) {
        start = prefix.length();
        break;
      }
    }
    if (start == 0 && end >= 4 && word.charAt(0) == 'و') {
      start = 1;
    }
    end = withoutNumber(word, start, end);
    if (end - start > SHORTEST && word.charAt(end - 1) == HEH) {
      end--;
    }
    if (end - start > SHORTEST && word.charAt(end - 1) == YEH) {
      end--;
    }
    return start == 0 && end == word.length() ? word : word.substring(start, end);
  }

  /** What looks like the article may be the word itself: الات is the plural of اله. */
  private static boolean isOnlyEnding(String word, int start) {
    for (String suffix : NUMBERS) {
      if (word.length() - start == suffix.length() && word.startsWith(suffix, start)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A short word that ends like a plural is more often a word of its own, such as فنان and امين.
   */
  private static int withoutNumber(String word, int start, int end) {
    for (String suffix : NUMBERS) {
      int rest = end - suffix.length();
      int least = word.startsWith("ال", start) ? SHORTEST : SHORTEST_BEFORE_NUMBER;
      if (rest - start >= least && word.startsWith(suffix, rest)) {
        return rest;
      }
    }
    return end;
  }
}
