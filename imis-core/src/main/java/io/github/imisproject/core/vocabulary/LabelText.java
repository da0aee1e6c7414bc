package io.github.imisproject.core.vocabulary;

/** Cleaning labels of invisible characters that make equal labels look different to a program. */
final class LabelText {
  private LabelText() {}

  /**
   * Returns {@code text} with every run of white space as one blank and without direction marks,
   * byte order marks, soft hyphens and zero-width spaces. The zero-width joiner and non-joiner
   * stay: Persian spelling needs them.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else if (!isInvisible(c)) {
        if (blank && clean.length() > 0) {
          clean.append(' ');
        }
        blank = false;
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** White space, the no-break spaces of typesetting included. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Marks, embeddings, overrides and isolates of direction; and what only guides line breaks. */
  private static boolean isInvisible(char c) {
    return c == '\u061C'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\u00AD';
  }
}
