package io.github.imisproject.i18n.key;

import java.util.List;

/**
 * English possessives and the British and American spellings of one word, in folded text.
 *
 * <p>Each pair of spellings is brought to the American one: -ise/-ize, -yse/-yze, -our/-or,
 * -tre/-ter, -ogue/-og and -gramme/-gram. The rules look at endings only, so a word such as
 * <i>exercise</i> gets an ending it does not have; that is harmless in a key, which is never shown.
 */
final class EnglishWords {
  private static final List<String> AFTER_IS =
      List.of("e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations", "ational");
  private static final List<String> AFTER_OUR =
      List.of(
          "", "s", "ed", "er", "ers", "ing", "al", "ally", "able", "ful", "less", "ite", "ites",
          "hood", "ly");
  private static final int SHORTEST_BEFORE_IS = 3;

  private EnglishWords() {}

  /** Removes 's and a final apostrophe after s, in place. */
  static void removePossessives(Fold fold) {
    char[] chars = fold.chars;
    int size = fold.length;
    int n = 0;
    for (int i = 0; i < size; i++) {
      char c = chars[i];
      if (c == '\'' && n > 0 && Character.isLetterOrDigit(chars[n - 1])) {
        if (i + 1 < size && chars[i + 1] == 's' && isEnd(chars, i + 2, size)) {
          i++;
          continue;
        }
        if (chars[n - 1] == 's' && isEnd(chars, i + 1, size)) {
          continue;
        }
      }
      chars[n++] = c;
    }
    fold.length = n;
  }

  private static boolean isEnd(char[] chars, int at, int size) {
    return at >= size || !Character.isLetterOrDigit(chars[at]);
  }

  /** Brings each word to its American spelling, in place. */
  static void unifySpelling(Fold fold) {
    char[] chars = fold.chars;
    int size = fold.length;
    if (!mayDiffer(chars, size)) {
      return;
    }
    int n = 0;
    for (int i = 0; i < size; ) {
      if (!Character.isLetter(chars[i])) {
        chars[n++] = chars[i++];
        continue;
      }
      int end = i + 1;
      while (end < size && Character.isLetter(chars[end])) {
        end++;
      }
      n = unifyWord(chars, i, end, n);
      i = end;
    }
    fold.length = n;
  }

  /** Whether any letters of a British ending occur at all. */
  private static boolean mayDiffer(char[] chars, int size) {
    for (int i = 1; i < size; i++) {
      char c = chars[i];
      char before = chars[i - 1];
      if (c == 's' && (before == 'i' || before == 'y')
          || c == 'u' && (before == 'o' || before == 'g')
          || c == 'r' && before == 't'
          || c == 'm' && before == 'm') {
        return true;
      }
    }
    return false;
  }

  /** Copies one word to {@code n}, respelled; returns the end of the copy. */
  private static int unifyWord(char[] chars, int start, int end, int n) {
    int written = n;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      int before = i - start;
      if (c == 's'
          && i > start
          && before > SHORTEST_BEFORE_IS
          && isSibilant(chars, i - 1)
          && endsWith(chars, i + 1, end, AFTER_IS)) {
        c = 'z';
      } else if (c == 'o'
          && i + 2 < end
          && chars[i + 1] == 'u'
          && chars[i + 2] == 'r'
          && hasVowel(chars, start, i)
          && endsWith(chars, i + 3, end, AFTER_OUR)) {
        chars[written++] = c;
        i++; // the u
        continue;
      }
      chars[written++] = c;
    }
    return unifyEnd(chars, n, written);
  }

  private static boolean isSibilant(char[] chars, int at) {
    return chars[at] == 'i' || (chars[at] == 'y' && chars[at - 1] == 'l');
  }

  private static int unifyEnd(char[] chars, int start, int end) {
    boolean plural = end - start > 1 && chars[end - 1] == 's';
    int stop = plural ? end - 1 : end;
    int newStop = stop;
    if (stop - start >= 5 && ends(chars, stop, "tre")) {
      chars[stop - 2] = 'e';
      chars[stop - 1] = 'r';
    } else if (stop - start >= 6 && ends(chars, stop, "gramme")) {
      newStop = stop - 2;
    } else if (stop - start >= 7 && ends(chars, stop, "ogue")) {
      newStop = stop - 2;
    }
    if (plural) {
      chars[newStop++] = 's';
    }
    return newStop;
  }

  private static boolean ends(char[] chars, int end, String ending) {
    for (int k = 0; k < ending.length(); k++) {
      if (chars[end - ending.length() + k] != ending.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVowel(char[] chars, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("aeiou".indexOf(chars[i]) >= 0 || (chars[i] == 'y' && i > start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(char[] chars, int from, int end, List<String> endings) {
    for (String ending : endings) {
      if (ending.length() == end - from && ends(chars, end, ending)) {
        return true;
      }
    }
    return false;
  }
}
