package io.github.imisproject.i18n.stem;

import java.util.List;

/**
 * Greek: the endings of nouns and adjectives, on words without accents and with σ for ς.
 *
 * <p>The feminine of an agent (-τρια, -ισσα, -ουσα) meets the masculine (-τησ, -ασ, -ων).
 */
final class GreekStems {
  private static final int SHORTEST = 3;

  /** Longest first; what stands before the bar stays. */
  private static final List<String> ENDINGS =
      List.of(
          "ντουσ", "ματων", "ματοσ", "τριασ", "τριεσ", "τριων", "ουσασ", "ουσεσ", "ουσων", "ισσασ",
          "ισσεσ", "ισσων", "οντοσ", "οντεσ", "οντων", "οντασ", "ματα", "τρια", "ουσα", "ισσα",
          "οντα", "εασ", "εισ", "εων", "εωσ", "ιασ", "ιεσ", "ιων", "ιου", "ιοι", "ιουσ", "ουσ",
          "μα", "εα", "ια", "ιο", "ιε", "οσ", "ου", "οι", "ων", "ον", "ασ", "εσ", "ησ", "ωσ", "ισ",
          "ο", "ε", "α", "η", "ι", "ω");

  private GreekStems() {}

  static String stem(String word) {
    int size = word.length();
    for (String ending : ENDINGS) {
      int rest = size - ending.length();
      if (rest >= SHORTEST && word.endsWith(ending)) {
        int kept = ending.startsWith("τρ") || ending.startsWith("μα") ? rest + 1 : rest;
        return word.substring(0, kept);
      }
    }
    return word;
  }
}
