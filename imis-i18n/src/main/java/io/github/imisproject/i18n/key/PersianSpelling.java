package io.github.imisproject.i18n.key;

import java.util.Set;

/**
 * Farsi spelling for showing: half-joins where a prefix or an ending stands apart, guillemets, and
 * the ellipsis.
 *
 * <p>Source: the spacing rules of Hazm. An ending is joined only to a word before it, and a
 * personal ending only after ه.
 */
final class PersianSpelling {
  private static final Set<String> PREFIXES = Set.of("می", "نمی");
  private static final Set<String> ENDINGS = Set.of("ها", "های", "هایی", "تر", "ترین", "گر", "گری");
  private static final Set<String> AFTER_HEH = Set.of("ام", "ات", "اش", "ای", "اند", "اید", "ایم");

  private PersianSpelling() {}

  static String mend(String text) {
    return joinAffixes(quote(text).replace("...", "\u2026"));
  }

  /** Straight quotes open and close in turn, if there is an even number of them. */
  private static String quote(String text) {
    long straight = text.chars().filter(c -> c == '"').count();
    StringBuilder out = new StringBuilder(text);
    boolean open = true;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c == '\u201C') {
        out.setCharAt(i, '\u00AB');
      } else if (c == '\u201D') {
        out.setCharAt(i, '\u00BB');
      } else if (c == '"' && straight % 2 == 0) {
        out.setCharAt(i, open ? '\u00AB' : '\u00BB');
        open = !open;
      }
    }
    return out.toString();
  }

  private static String joinAffixes(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int lastStart = 0;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      String word = text.substring(start, end);
      if (start > 0) {
        String before = out.substring(lastStart);
        out.append(isJoined(before, word) ? FoldRules.ZWNJ : ' ');
        lastStart = out.charAt(out.length() - 1) == ' ' ? out.length() : lastStart;
      }
      out.append(word);
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean isJoined(String before, String word) {
    if (before.isEmpty() || word.isEmpty()) {
      return false;
    }
    if (PREFIXES.contains(before)) {
      return ArabicWords.isArabicLetter(word.charAt(0));
    }
    char last = before.charAt(before.length() - 1);
    String letters = leadingLetters(word);
    return ArabicWords.isArabicLetter(last)
        && (ENDINGS.contains(letters) || (last == 'ه' && AFTER_HEH.contains(letters)));
  }

  /** The letters a word starts with, if nothing but punctuation follows them. */
  private static String leadingLetters(String word) {
    int end = 0;
    while (end < word.length() && ArabicWords.isArabicLetter(word.charAt(end))) {
      end++;
    }
    for (int i = end; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i)) || word.charAt(i) == FoldRules.ZWNJ) {
        return "";
      }
    }
    return word.substring(0, end);
  }
}
