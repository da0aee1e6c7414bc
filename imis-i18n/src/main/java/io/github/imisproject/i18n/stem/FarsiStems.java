package io.github.imisproject.i18n.stem;

/**
 * Farsi: plural, comparison, possession and the indefinite, on folded and joined words.
 *
 * <p>The plural in -ان is taken off only where what is left looks like a person's title, so that
 * سازمان, درمان and استان stay whole.
 */
final class FarsiStems {
  private static final String[] SUFFIXES = {
    "هايشان", "هايمان", "هايتان", "هايم", "هايت", "هايش", "هايي", "هاي", "ها", "ترين", "تر"
  };
  private static final String[] NOT_PLURAL = {"ست", "م", "زند", "دند", "خاند", "مي", "جر", "ور"};
  private static final int SHORTEST = 3;

  private FarsiStems() {}

  static String stem(String word) {
    int end = word.length();
    for (String suffix : SUFFIXES) {
      if (end - suffix.length() >= 2 && word.endsWith(suffix)) {
        end -= suffix.length();
        break;
      }
    }
    String stem = end == word.length() ? word : word.substring(0, end);
    if (end > SHORTEST + 2 && stem.endsWith("گان")) {
      return stem.substring(0, end - 3).concat("ه");
    }
    if (end > SHORTEST + 2 && stem.endsWith("يان")) {
      return stem.substring(0, end - 3);
    }
    if (end > SHORTEST + 2 && stem.endsWith("ان") && isPlural(stem)) {
      return stem.substring(0, end - 2);
    }
    if (end > SHORTEST + 1 && stem.endsWith("ات")) {
      return stem.substring(0, end - 2);
    }
    if (end > SHORTEST && stem.charAt(end - 1) == 'ي') {
      return stem.substring(0, end - 1);
    }
    return stem;
  }

  private static boolean isPlural(String word) {
    String base = word.substring(0, word.length() - 2);
    for (String ending : NOT_PLURAL) {
      if (base.endsWith(ending)) {
        return false;
      }
    }
    return true;
  }
}
