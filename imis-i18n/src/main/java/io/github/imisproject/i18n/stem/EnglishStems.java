package io.github.imisproject.i18n.stem;

/** English, by the rules of Porter2. */
final class EnglishStems {
  private EnglishStems() {}

  static String stem(String word) {
    return word.length() < 3 || !isLatin(word) ? word : new Porter2(word).stem();
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
}
