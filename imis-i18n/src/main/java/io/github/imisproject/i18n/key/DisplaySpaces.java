package io.github.imisproject.i18n.key;

/** Spaces and invisible signs of a text for showing. */
final class DisplaySpaces {
  private static final String FRENCH_AFTER = ";:!?\u00BB%\u20AC";

  private DisplaySpaces() {}

  /** Removes invisible signs and collapses runs of spaces; line breaks stay. */
  static String tidy(String text, String language) {
    return collapse(dropInvisible(text, language.equals("fa")), language.equals("fr"));
  }

  private static String dropInvisible(String text, boolean farsi) {
    int first = firstInvisible(text);
    if (first < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isInvisible(c)) {
        out.append(c);
        continue;
      }
      int next = i + 1;
      while (next < text.length() && isInvisible(text.charAt(next))) {
        next++;
      }
      boolean halfJoin = false;
      boolean emojiJoin = false;
      for (int k = i; k < next; k++) {
        char sign = text.charAt(k);
        halfJoin |= sign == FoldRules.ZWNJ || (farsi && isFalseHalfJoin(sign));
        emojiJoin |= sign == '\u200D';
      }
      boolean notSign = next - i == 1 && c == FoldRules.NOT_SIGN;
      boolean between = isJoinable(out, text, next);
      if (halfJoin && between && !(notSign && !farsi)) {
        out.append(FoldRules.ZWNJ);
      } else if (emojiJoin && isEmojiJoin(out, text, next)) {
        out.append('\u200D');
      } else {
        for (int k = i; k < next; k++) {
          if (text.charAt(k) == FoldRules.NOT_SIGN) {
            out.append(FoldRules.NOT_SIGN);
          }
        }
      }
      i = next - 1;
    }
    return out.toString();
  }

  private static int firstInvisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isInvisible(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInvisible(char c) {
    return switch (c) {
      case '\u00AC',
          '\u00AD',
          '\u061C',
          '\u180E',
          '\u200B',
          '\u200C',
          '\u200D',
          '\u200E',
          '\u200F',
          '\u202A',
          '\u202B',
          '\u202C',
          '\u202D',
          '\u202E',
          '\u2060',
          '\u2066',
          '\u2067',
          '\u2068',
          '\u2069',
          '\uFEFF' ->
          true;
      default -> false;
    };
  }

  private static boolean isFalseHalfJoin(char c) {
    return c == FoldRules.NOT_SIGN || c == '\u00AD' || c == '\u200B' || c == '\u200D';
  }

  /** A half-join is kept between two letters, or a letter's mark and a letter, of one word. */
  private static boolean isJoinable(StringBuilder before, String text, int next) {
    if (before.length() == 0 || next >= text.length()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    boolean letter =
        last >= '\u0590'
            && (Character.isLetter(last) || Character.getType(last) == Character.NON_SPACING_MARK);
    return letter && text.charAt(next) >= '\u0590' && Character.isLetter(text.charAt(next));
  }

  private static boolean isEmojiJoin(StringBuilder before, String text, int next) {
    if (before.length() == 0 || next >= text.length()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    char following = text.charAt(next);
    return (last == '\uFE0F' || Character.isLowSurrogate(last) || isSymbol(last))
        && (Character.isHighSurrogate(following) || isSymbol(following));
  }

  private static boolean isSymbol(char c) {
    return c >= '\u2600' && c <= '\u27BF';
  }

  private static String collapse(String text, boolean french) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (!isSpace(c) && !isBreak(c)) {
        out.append(c);
        i++;
        continue;
      }
      int next = i;
      int breaks = 0;
      char noBreak = 0;
      while (next < text.length() && (isSpace(text.charAt(next)) || isBreak(text.charAt(next)))) {
        char space = text.charAt(next);
        boolean pair = space == '\r' && next + 1 < text.length() && text.charAt(next + 1) == '\n';
        breaks += isBreak(space) && !pair ? 1 : 0;
        noBreak = noBreak == 0 && (space == '\u00A0' || space == '\u202F') ? space : noBreak;
        next++;
      }
      if (out.length() > 0 && next < text.length()) {
        if (breaks > 0) {
          out.append(breaks > 1 ? "\n\n" : "\n");
        } else {
          out.append(
              french && noBreak != 0 && keepsNoBreak(out, text.charAt(next)) ? noBreak : ' ');
        }
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean keepsNoBreak(StringBuilder before, char after) {
    char last = before.charAt(before.length() - 1);
    return last == '\u00AB'
        || FRENCH_AFTER.indexOf(after) >= 0
        || (Character.isDigit(last) && Character.isDigit(after));
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00A0'
        || c == '\u202F'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u205F'
        || c == '\u3000';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
