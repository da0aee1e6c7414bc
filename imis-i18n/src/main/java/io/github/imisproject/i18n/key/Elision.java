package io.github.imisproject.i18n.key;

import java.util.Set;

/**
 * Elided words before an apostrophe, in folded text: {@code l'eau} is found by {@code eau}.
 *
 * <p>Source: Lucene's ElisionFilter for the French articles, with presqu', quelqu' and entr'; the
 * Greek prepositions and pronouns that lose their vowel. Words that only look alike, such as
 * aujourd'hui and prud'homme, are untouched because their first part is not an elided word.
 */
final class Elision {
  private static final Set<String> FRENCH =
      Set.of(
          "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu",
          "presqu", "quelqu", "entr");
  private static final Set<String> GREEK =
      Set.of(
          "σ", "απ", "γι", "μ", "τ", "κι", "ν", "θ", "δ", "αφ", "επ", "εφ", "υπ", "υφ", "παρ",
          "κατ", "καθ", "μετ", "μεθ", "αντ", "ανθ", "δι");
  private static final int LONGEST = 6;

  private Elision() {}

  /** Removes French elisions, in place. */
  static void removeFrench(Fold fold) {
    remove(fold, FRENCH);
  }

  /** Removes Greek elisions, in place. */
  static void removeGreek(Fold fold) {
    remove(fold, GREEK);
  }

  private static void remove(Fold fold, Set<String> elided) {
    char[] chars = fold.chars;
    int size = fold.length;
    int n = 0;
    int wordStart = 0;
    for (int i = 0; i < size; i++) {
      char c = chars[i];
      if (c == '\'' && n > wordStart && n - wordStart <= LONGEST) {
        int next = i + 1 < size && chars[i + 1] == ' ' ? i + 2 : i + 1;
        if (next < size
            && Character.isLetterOrDigit(chars[next])
            && elided.contains(new String(chars, wordStart, n - wordStart))) {
          n = wordStart;
          i = next - 1;
          continue;
        }
      }
      chars[n++] = c;
      if (!Character.isLetterOrDigit(c)) {
        wordStart = n;
      }
    }
    fold.length = n;
  }
}
