package io.github.imisproject.i18n.stem;

import java.util.List;

/**
 * Greek: the endings of nouns and adjectives, on words without accents and with σ for ς.
 *
 * <p>The feminine of an agent (-τρια, -ισσα, -ουσα, -ιδα) meets the masculine (-τησ, -ασ, -ων,
 * -ησ).
 */
final class GreekStems {
  private static final int SHORTEST = 3;

  /** Endings of feminine agents: one letter fewer may stand before them, and the τ stays. */
  private static final List<String> AGENTS = List.of("τριασ", "τριεσ", "τριων", "τρια");

  /** Longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "ματων", "ματοσ", "ουσασ", "ουσεσ", "ουσων", "ισσασ", "ισσεσ", "ισσων", "οντοσ", "οντεσ",
          "οντων", "οντασ", "ματα", "ουσα", "ισσα", "οντα", "ιδασ", "ιδεσ", "ιδων", "ιουσ", "ιδα",
          "εασ", "εισ", "εων", "εωσ", "ιασ", "ιεσ", "ιων", "ιου", "ιοι", "ιοσ", "ιον", "ουσ", "μα",
          "εα", "ια", "ιο", "ιε", "οσ", "ου", "οι", "ων", "ον", "ασ", "εσ", "ησ", "ωσ", "ισ", "ο",
          "ε", "α", "η", "ι", "ω");

  private GreekStems() {}

  static String stem(String word) {
    int size = word.length();
    for (String ending : AGENTS) {
      int rest = size - ending.length();
      if (rest >= SHORTEST - 1 && word.endsWith(ending)) {
        return word.substring(0, rest + 1);
      }
    }
    if (size > SHORTEST && word.endsWith("εζ")) {
      return word.substring(0, size - 1).concat("ρ"); // μασεζ, the feminine of μασερ
    }
    for (String ending : ENDINGS) {
      int rest = size - ending.length();
      if (rest >= shortestBefore(ending) && word.endsWith(ending)) {
        return word.substring(0, ending.startsWith("μα") ? rest + 1 : rest);
      }
    }
    return word;
  }

  /** A word such as σελιδα is too short for its -ιδα to make a woman of a man. */
  private static int shortestBefore(String ending) {
    return ending.startsWith("ιδ") ? SHORTEST + 1 : SHORTEST;
  }
}
