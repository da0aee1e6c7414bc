package io.github.imisproject.i18n.key;

import java.util.Arrays;

/**
 * One pass over a text by table, into a growing array of folded characters.
 *
 * <p>Made for one text and thrown away; not thread-safe. A text that holds a character the table
 * cannot fold by itself (an unsupported script with reordering marks, Hangul, a supplementary
 * character) is decomposed first, which costs about ten times as much.
 */
final class Fold {
  /** An apostrophe was folded. */
  static final int HAS_APOSTROPHE = 1;

  /** A half-join was folded and stands in the output. */
  static final int HAS_HALF_JOIN = 2;

  /** A sign that may join two genders was folded; shifted left by the number of the sign. */
  static final int HAS_GENDER_SIGN = 4;

  /** A hamza may have been folded, so that the other table may give another key. */
  static final int HAS_HAMZA = 128;

  /** Any of those signs. */
  static final int HAS_ANY_GENDER_SIGN = 31 * HAS_GENDER_SIGN;

  /** The folded characters. */
  char[] chars;

  /** How many of them there are. */
  int length;

  /** What was met on the way. */
  int flags;

  private final FoldTable table;

  /** Whether the text had to be decomposed, so that a second pass may still reorder marks. */
  boolean decomposed;

  private Fold(FoldTable table, char[] chars) {
    this.table = table;
    this.chars = chars;
  }

  /** Folds a text; white space is collapsed and trimmed, half-joins are kept as U+200C. */
  static Fold of(String text, FoldTable table) {
    char[] chars = new char[text.length()];
    text.getChars(0, chars.length, chars, 0);
    Fold fold = new Fold(table, chars);
    return fold.quick() ? fold : careful(text, table);
  }

  private static Fold careful(String text, FoldTable table) {
    Fold fold = new Fold(table, new char[text.length() + 8]);
    fold.flags = HAS_HAMZA;
    if (!fold.append(text)) {
      String input = FoldRules.decompose(text);
      fold = new Fold(table, new char[input.length() + 8]);
      fold.decomposed = true;
      fold.flags = HAS_HAMZA;
      fold.append(input);
    }
    if (fold.length > 0 && fold.chars[fold.length - 1] == ' ') {
      fold.length--;
    }
    return fold;
  }

  /**
   * Folds in place without a branch for each character; returns false, with the array spoilt, if
   * any of them needs care.
   */
  private boolean quick() {
    return table == FoldTable.SEATS ? quick(FoldTable.QUICK_SEATS) : quick(table.quick());
  }

  private boolean quick(int[] quick) {
    final char[] out = chars;
    int n = 0;
    int met = 0;
    int last = FoldTable.IS_SPACE;
    int doubled = 0;
    for (int i = 0; i < out.length; i++) {
      int packed = quick[out[i]];
      out[n] = (char) packed;
      n += packed >> 16 & 1;
      met |= packed;
      doubled |= packed & last;
      last = packed;
    }
    if ((met & FoldTable.NEEDS_CARE) != 0
        || (doubled & FoldTable.IS_SPACE) != 0
        || (n > 0 && out[n - 1] == ' ')
        || (n < out.length && hasDoubleSpace(out, n))) {
      return false;
    }
    length = n;
    flags = met >>> FoldTable.FLAGS_SHIFT;
    return true;
  }

  /** Returns the folded text. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /** Spaces that met, or came first, because what stood before them was deleted. */
  private static boolean hasDoubleSpace(char[] chars, int size) {
    for (int i = 0; i < size; i++) {
      if (chars[i] == ' ' && (i == 0 || chars[i - 1] == ' ')) {
        return true;
      }
    }
    return false;
  }

  private boolean append(String text) {
    int size = text.length();
    char[] out = chars;
    int n = 0;
    for (int i = 0; i < size; i++) {
      char value = table.get(text.charAt(i));
      if (!FoldTable.isCode(value)) {
        out[n++] = value;
      } else {
        if (value == FoldTable.SLOW && !decomposed) {
          return false;
        }
        length = n;
        special(value, text, i);
        if (value == FoldTable.SLOW && Character.isHighSurrogate(text.charAt(i))) {
          i++;
        }
        n = length;
        if (out.length - n < size - i) {
          out = Arrays.copyOf(chars, n + (size - i) + 16);
        } else {
          out = chars;
        }
        chars = out;
      }
    }
    length = n;
    return true;
  }

  private void special(char value, String text, int at) {
    switch (value) {
      case FoldTable.DELETE, FoldTable.MARK, FoldTable.APOSTROPHE_MARK -> {}
      case FoldTable.SPACE -> space(text, at);
      case FoldTable.HALF_JOIN -> halfJoin(FoldRules.ZWNJ);
      case FoldTable.FALSE_HALF_JOIN -> falseHalfJoin(text.charAt(at));
      case FoldTable.APOSTROPHE -> {
        flags |= HAS_APOSTROPHE;
        put('\'');
      }
      case FoldTable.HAMZA_MARK -> hamzaMark();
      case FoldTable.ALEF_HAMZA -> put(isMedial() ? FoldRules.HAMZA : '\u0627');
      case FoldTable.SLOW -> slow(text, at);
      default -> {
        if (value >= FoldTable.EXPANSION) {
          expand(table.expansion(value));
        } else {
          int sign = value - FoldTable.GENDER_SIGN;
          flags |= HAS_GENDER_SIGN << sign;
          put(FoldTable.GENDER_SIGNS.charAt(sign));
        }
      }
    }
  }

  /** A space, or the apostrophe that a space carrying an accent stands for. */
  private void space(String text, int at) {
    for (int i = at + 1; i < text.length(); i++) {
      char next = text.charAt(i);
      char value = table.get(next);
      if (value == FoldTable.APOSTROPHE_MARK) {
        flags |= HAS_APOSTROPHE;
        put('\'');
        return;
      }
      boolean mark =
          value == FoldTable.MARK
              || next == FoldRules.HAMZA_ABOVE
              || (value == FoldTable.SLOW && FoldRules.isNonStarter(next));
      if (!mark) {
        break;
      }
    }
    if (length > 0 && chars[length - 1] != ' ') {
      put(' ');
    }
  }

  private void halfJoin(char sign) {
    flags |= HAS_HALF_JOIN;
    put(sign);
  }

  /** An invisible sign half-joins only inside a word of the Arabic script. */
  private void falseHalfJoin(char sign) {
    flags |= HAS_HALF_JOIN; // if not by this table, then perhaps by the other
    boolean inWord = length > 0 && ArabicWords.isArabicLetter(chars[length - 1]);
    if (sign == FoldRules.NOT_SIGN) {
      if (inWord) {
        halfJoin(sign);
      } else {
        put(sign);
      }
    } else if (inWord) {
      halfJoin(FoldRules.ZWNJ);
    }
  }

  private void hamzaMark() {
    char seat = length == 0 ? 0 : chars[length - 1];
    if (seat == '\u0648' || seat == '\u064A') {
      chars[length - 1] = FoldRules.HAMZA;
    } else if (seat == '\u0627') {
      length--;
      put(isMedial() ? FoldRules.HAMZA : '\u0627');
    }
  }

  private boolean isMedial() {
    return length > 0 && Character.isLetterOrDigit(chars[length - 1]);
  }

  private void expand(String replacement) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char value =
          c == ' ' || c == '\'' || FoldTable.GENDER_SIGNS.indexOf(c) >= 0 ? FoldTable.code(c) : c;
      if (FoldTable.isCode(value)) {
        // A mark may follow the last character of a replacement only in the text itself.
        special(value, " ", 0);
      } else {
        put(value);
      }
    }
  }

  private void slow(String text, int at) {
    int codePoint = text.codePointAt(at);
    if (Character.isSupplementaryCodePoint(codePoint)) {
      String neutral = FoldRules.fold(codePoint);
      expand(FoldTable.settleHamzas(neutral, table.keepsHamzas()));
    } else {
      put((char) codePoint);
    }
  }

  private void put(char c) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length + (length >> 1) + 16);
    }
    chars[length++] = c;
  }
}
