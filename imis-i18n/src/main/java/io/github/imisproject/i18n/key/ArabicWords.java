package io.github.imisproject.i18n.key;

/**
 * Half-joins (U+200C) inside folded words of the Arabic script.
 *
 * <p>Writers put می‌روم, می روم or میروم for the same word, so a key is made both ways: joined,
 * with the half-join deleted, and split, with a space for it.
 */
final class ArabicWords {
  private static final char HEH = '\u0647';
  private static final char YEH = '\u064A';

  private ArabicWords() {}

  /** Returns whether a folded character is a letter of the Arabic script's basic block. */
  static boolean isArabicLetter(char c) {
    return c >= '\u0620' && c <= '\u06FF' && Character.isLetter(c);
  }

  /** Settles every half-join of a fold, in place. */
  static void settleHalfJoins(Fold fold, boolean split) {
    char[] chars = fold.chars;
    int n = 0;
    int size = fold.length;
    for (int i = 0; i < size; i++) {
      char c = chars[i];
      if (!isHalfJoin(c)) {
        if (c != ' ' || (n > 0 && chars[n - 1] != ' ')) {
          chars[n++] = c; // a half-join between two spaces leaves one
        }
        continue;
      }
      int next = i + 1;
      while (next < size && isHalfJoin(chars[next])) {
        next++;
      }
      boolean before = n > 0 && isArabicLetter(chars[n - 1]);
      boolean after = next < size && isArabicLetter(chars[next]);
      if (c == FoldRules.NOT_SIGN && !(before && after)) {
        chars[n++] = c; // a real not sign
        continue;
      }
      if (before && after) {
        if (isEzafe(chars, n, next, size)) {
          next++; // the linking vowel after a final heh is not part of the word
        } else if (split) {
          chars[n++] = ' ';
        }
      }
      i = next - 1;
    }
    fold.length = n > 0 && chars[n - 1] == ' ' ? n - 1 : n;
  }

  private static boolean isHalfJoin(char c) {
    return c == FoldRules.ZWNJ || c == FoldRules.NOT_SIGN;
  }

  private static boolean isEzafe(char[] chars, int n, int next, int size) {
    return chars[n - 1] == HEH
        && chars[next] == YEH
        && (next + 1 == size
            || !Character.isLetterOrDigit(chars[next + 1]) && !isHalfJoin(chars[next + 1]));
  }
}
