package io.github.imisproject.i18n.identify;

/**
 * The features of a text: each run of one to four letters inside a word, its edges marked, and each
 * word, all hashed into one table. Used alike to train a model and to apply it.
 */
final class Ngrams {
  /** How many features are told apart: a power of two. */
  static final int BUCKETS = 1 << 14;

  private static final int LONGEST = 4;
  private static final int SHIFT = 32 - 14;
  private static final char EDGE = ' ';

  /** Receives the features of a text. */
  interface Sink {
    /** Takes one feature, from 0 to {@link #BUCKETS} - 1. */
    void accept(int bucket);
  }

  private Ngrams() {}

  /**
   * Passes the features of a text to {@code sink}; none for a text without letters.
   *
   * @param first the first character of the script; letters before it do not count, as a Latin name
   *     in an Arabic sentence says nothing of the sentence
   */
  static void forEach(CharSequence text, char first, Sink sink) {
    int one = 0;
    int two = 0;
    int three = 0;
    int word = 0;
    int length = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? letter(text.charAt(i), first) : EDGE;
      if (c == EDGE) {
        if (length > 0) {
          sink.accept(bucket(one * 31 + EDGE, 2));
          sink.accept(bucket(two * 31 + EDGE, 3));
          if (length >= LONGEST - 1) {
            sink.accept(bucket(three * 31 + EDGE, LONGEST));
          }
          sink.accept(bucket(word, 9));
        }
        length = 0;
        continue;
      }
      if (length == 0) {
        one = EDGE;
        two = EDGE;
        three = EDGE;
        word = 7;
      }
      length++;
      word = word * 31 + c;
      int four = three * 31 + c;
      three = two * 31 + c;
      two = one * 31 + c;
      one = c;
      sink.accept(bucket(one, 1));
      sink.accept(bucket(two, 2));
      if (length >= 2) {
        sink.accept(bucket(three, 3));
      }
      if (length >= LONGEST - 1) {
        sink.accept(bucket(four, LONGEST));
      }
    }
  }

  private static int bucket(int hash, int kind) {
    int mixed = (hash * 31 + kind) * 0x9E3779B1;
    return (mixed ^ mixed << 13) >>> SHIFT;
  }

  /** Returns the letter that stands for a character: lower case, one apostrophe, or the edge. */
  private static char letter(char c, char first) {
    if (c < first && c != '\'') {
      return EDGE;
    }
    if (c < 0x80) {
      if (c >= 'a' && c <= 'z') {
        return c;
      }
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\'' ? c : EDGE;
    }
    if (c == '\u2019') {
      return '\'';
    }
    if (c == '\u200C' || (c >= 0x0300 && c <= 0x036F)) {
      return c;
    }
    return Character.isLetter(c) ? Character.toLowerCase(c) : EDGE;
  }
}
