package io.github.imisproject.i18n.key;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.format.DigitPolicy;
import java.util.Optional;

/**
 * Digits of a text for showing.
 *
 * <p>A run without spaces that holds a Latin letter, or one of {@code @ _ # / \ +}, or a hyphen
 * between digits, is an identifier (an address, a telephone or document number) and stays as it is.
 */
final class DisplayDigits {
  private static final char EUROPEAN = '0';
  private static final char ARABIC = '\u0660';
  private static final char PERSIAN = '\u06F0';
  private static final char NONE = 0;
  private static final String IDENTIFIER_SIGNS = "@_#/\\+";

  /** Zero of the digits every number gets, or {@link #NONE} to leave European ones alone. */
  private final char target;

  /** Zero of the language's own digits, into which those of the other keyboard are brought. */
  private final char own;

  private DisplayDigits(char target, char own) {
    this.target = target;
    this.own = own;
  }

  static DisplayDigits of(LanguageTag language, Optional<DigitPolicy> policy) {
    char own =
        switch (language.language()) {
          case "fa" -> PERSIAN;
          case "ar" -> ARABIC;
          default -> EUROPEAN;
        };
    if (policy.isEmpty()) {
      return new DisplayDigits(NONE, own);
    }
    return switch (policy.get()) {
      case NATIVE -> new DisplayDigits(own, own);
      case LATIN -> new DisplayDigits(EUROPEAN, EUROPEAN);
      case LOCALE -> {
        String digits =
            NumberingSystem.getInstance(ULocale.forLanguageTag(language.value())).getDescription();
        char zero = digits.isEmpty() ? EUROPEAN : digits.charAt(0);
        yield new DisplayDigits(zero, zero);
      }
    };
  }

  String rewrite(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int start = 0; start < out.length(); ) {
      int end = start;
      while (end < out.length() && !Character.isWhitespace(out.charAt(end))) {
        end++;
      }
      if (!isIdentifier(out, start, end)) {
        for (int i = start; i < end; i++) {
          out.setCharAt(i, digit(out, i));
        }
      }
      start = end + 1;
    }
    return out.toString();
  }

  private char digit(StringBuilder text, int at) {
    char c = text.charAt(at);
    char zero = zero(c);
    if (zero == NONE) {
      return sign(text, at);
    }
    if (zero == EUROPEAN && target == NONE) {
      return c;
    }
    char to = target == NONE ? own : target;
    boolean foreign = target == NONE && own == EUROPEAN; // Greek text that quotes Arabic digits
    return foreign ? c : (char) (c - zero + to);
  }

  /** The decimal and grouping signs between digits go with the digits. */
  private char sign(StringBuilder text, int at) {
    char c = text.charAt(at);
    if (target == NONE || at == 0 || at + 1 >= text.length()) {
      return c;
    }
    if (zero(text.charAt(at - 1)) == NONE || zero(text.charAt(at + 1)) == NONE) {
      return c;
    }
    if (target == EUROPEAN) {
      return c == '\u066B' ? '.' : c == '\u066C' ? ',' : c;
    }
    return c == '.' ? '\u066B' : c == ',' ? '\u066C' : c;
  }

  private static char zero(char c) {
    for (char zero : new char[] {EUROPEAN, PERSIAN, ARABIC}) {
      if (c >= zero && c <= zero + 9) {
        return zero;
      }
    }
    return NONE;
  }

  private static boolean isIdentifier(StringBuilder text, int start, int end) {
    int decimals = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean betweenDigits =
          i > start
              && i + 1 < end
              && zero(text.charAt(i - 1)) != NONE
              && zero(text.charAt(i + 1)) != NONE;
      decimals += betweenDigits && (c == '.' || c == '\u066B') ? 1 : 0;
      if (latin || IDENTIFIER_SIGNS.indexOf(c) >= 0 || (c == '-' && betweenDigits)) {
        return true;
      }
    }
    return decimals > 1; // an address on a network, or a version
  }
}
