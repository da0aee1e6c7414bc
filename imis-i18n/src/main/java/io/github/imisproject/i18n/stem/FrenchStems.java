package io.github.imisproject.i18n.stem;

/**
 * French: plural and gender, on words without accents.
 *
 * <p>Each pair of endings is brought to one: -eur/-euse/-trice/-eux, -ier/-iere, -en/-enne,
 * -if/-ive, -al/-ale/-aux, -eau/-elle, and a final -e goes.
 */
final class FrenchStems {
  private static final int SHORTEST = 3;

  private FrenchStems() {}

  static String stem(String word) {
    if (word.length() <= SHORTEST || !isLatin(word)) {
      return word;
    }
    return feminine(singular(word));
  }

  private static boolean isLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String singular(String word) {
    int end = word.length();
    char last = word.charAt(end - 1);
    if (last == 'x') {
      if (word.endsWith("eaux")) {
        return word.substring(0, end - 1);
      }
      return word.endsWith("aux") && end > 4 ? cut(word, 2, "l") : word;
    }
    if (last == 's' && word.charAt(end - 2) != 's') {
      return word.substring(0, end - 1);
    }
    return word;
  }

  private static String feminine(String word) {
    int end = word.length();
    if (end > 6 && (word.endsWith("trice") || word.endsWith("drice"))) {
      return cut(word, 4, "eu");
    }
    if (end > 5 && word.endsWith("euse")) {
      return cut(word, 2, "");
    }
    if (end > 4 && (word.endsWith("eur") || word.endsWith("eux"))) {
      return cut(word, 1, "");
    }
    if (end > 5 && word.endsWith("eure")) {
      return cut(word, 2, "");
    }
    if (end > 4 && word.endsWith("eau")) {
      return cut(word, 2, "l");
    }
    if (end > 4 && word.endsWith("ique")) {
      return cut(word, 3, "c");
    }
    if (end > 4 && word.endsWith("anche")) {
      return cut(word, 2, "");
    }
    while (end > SHORTEST && word.charAt(end - 1) == 'e') {
      end--;
    }
    if (end > SHORTEST && word.charAt(end - 1) == word.charAt(end - 2)) {
      end--;
    }
    String stem = word.substring(0, end);
    if (end > SHORTEST && stem.charAt(end - 1) == 'f') {
      stem = cut(stem, 1, "v");
    }
    return stem;
  }

  private static String cut(String word, int letters, String instead) {
    return word.substring(0, word.length() - letters).concat(instead);
  }
}
