package io.github.imisproject.i18n.key;

/**
 * Elided words before an apostrophe, in folded text: {@code l'eau} is found by {@code eau}.
 *
 * <p>Source: Lucene's ElisionFilter for the French articles, with presqu', quelqu' and entr'; the
 * Greek prepositions and pronouns that lose their vowel. Words that only look alike, such as
 * aujourd'hui and prud'homme, are untouched because their first part is not an elided word.
 */
final class Elision {
  private static final String[] FRENCH = {
    "d", "l", "qu", "s", "n", "c", "j", "m", "t", "jusqu", "quoiqu", "lorsqu", "puisqu", "presqu",
    "quelqu", "entr"
  };
  private static final String[] GREEK = {
    "σ", "απ", "γι", "μ", "τ", "κι", "ν", "θ", "δ", "αφ", "επ", "εφ", "υπ", "υφ", "παρ", "κατ",
    "καθ", "μετ", "μεθ", "αντ", "ανθ", "δι"
  };
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

  private static void remove(Fold fold, String[] elided) {
    char[] chars = fold.chars;
    int size = fold.length;
    int n = 0;
    int copied = 0; // everything before it is settled in chars[0..n)
    for (int i = 0; i < size; i++) {
      if (chars[i] != '\'') {
        continue;
      }
      int wordStart = i;
      while (wordStart > copied && i - wordStart <= LONGEST && isWordPart(chars[wordStart - 1])) {
        wordStart--;
      }
      // A word cut short by an elision just removed starts where the rest of the text starts.
      boolean whole = wordStart > copied || n == 0 || !isWordPart(chars[n - 1]);
      int next = i + 1 < size && chars[i + 1] == ' ' ? i + 2 : i + 1;
      if (whole
          && wordStart < i
          && i - wordStart <= LONGEST
          && next < size
          && isWordPart(chars[next])
          && isElided(chars, wordStart, i, elided)) {
        System.arraycopy(chars, copied, chars, n, wordStart - copied);
        n += wordStart - copied;
        copied = next;
        i = next - 1;
      }
    }
    if (copied > 0) {
      System.arraycopy(chars, copied, chars, n, size - copied);
      fold.length = n + size - copied;
    }
  }

  private static boolean isElided(char[] chars, int start, int end, String[] elided) {
    for (String word : elided) {
      if (word.length() == end - start && isAt(chars, start, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(char[] chars, int start, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (chars[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPart(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
