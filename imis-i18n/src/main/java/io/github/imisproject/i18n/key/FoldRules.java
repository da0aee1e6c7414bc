package io.github.imisproject.i18n.key;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What each code point becomes in a search key, by rule: the definition from which the table of
 * {@link FoldTable} is generated, and the slow path for characters outside it.
 *
 * <p>Source: NFKD, full case folding and the property Default_Ignorable_Code_Point of the Unicode
 * Character Database; the Arabic and Persian letter classes follow Lucene's ArabicNormalizer, CAMeL
 * Tools, Parsivar and Hazm. The result is written in a neutral alphabet that still shows where a
 * hamza sat (U+0654 after its seat, U+0621) and where words were half-joined (U+200C); {@link
 * FoldTable} settles both.
 */
final class FoldRules {
  /** Zero width non-joiner. */
  static final char ZWNJ = '\u200C';

  /** The not sign, which old Persian keyboards typed for U+200C. */
  static final char NOT_SIGN = '\u00AC';

  /** Hamza above: the mark that a seat letter carries. */
  static final char HAMZA_ABOVE = '\u0654';

  /** The letter hamza on the line. */
  static final char HAMZA = '\u0621';

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

  private FoldRules() {}

  /** Returns the compatibility decomposition of a text, in canonical order. */
  static String decompose(CharSequence text) {
    return NFKD.normalize(text);
  }

  /** Returns whether a code point attaches to the one before and may be reordered. */
  static boolean isNonStarter(int codePoint) {
    return NFKD.getCombiningClass(codePoint) != 0;
  }

  /** Returns the neutral fold of one code point; empty if it is deleted. */
  static String fold(int codePoint) {
    String current = Character.toString(codePoint);
    for (; ; ) {
      String next = foldOnce(current);
      if (next.equals(current)) {
        return next;
      }
      current = next;
    }
  }

  private static String foldOnce(String text) {
    String decomposed = NFKD.normalize(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < decomposed.length(); ) {
      int codePoint = decomposed.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == ' ' && isFollowedByAccent(decomposed, i)) {
        out.append('\'');
      } else {
        appendFold(out, codePoint);
      }
    }
    return out.toString();
  }

  /** A space that carries an acute or a smooth breathing is how NFKD writes a spacing accent. */
  private static boolean isFollowedByAccent(String text, int from) {
    for (int i = from; i < text.length() && isNonStarter(text.charAt(i)); i++) {
      if (isApostropheMark(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a mark on a space stands for an apostrophe (U+00B4, U+1FBD and others). */
  static boolean isApostropheMark(int codePoint) {
    return codePoint == 0x0301 || codePoint == 0x0313;
  }

  private static void appendFold(StringBuilder out, int c) {
    if (c == ZWNJ || c == NOT_SIGN || c == HAMZA_ABOVE) {
      out.append((char) c);
    } else if (UCharacter.isUWhiteSpace(c) || UCharacter.getType(c) == Character.CONTROL) {
      out.append(' ');
    } else if (isDeleted(c)) {
      return;
    } else if (UCharacter.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      out.append((char) ('0' + UCharacter.digit(c)));
    } else {
      String replacement = replacement(c);
      out.append(
          replacement.isEmpty() ? UCharacter.foldCase(Character.toString(c), true) : replacement);
    }
  }

  /** Returns whether a code point leaves no trace in a key. */
  private static boolean isDeleted(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || c == 0x0640 // tatweel only stretches a word
        || isStrippedMark(c);
  }

  private static boolean isStrippedMark(int c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE20 && c <= 0xFE2F)
        || isArabicMark(c);
  }

  private static boolean isArabicMark(int c) {
    return (c >= 0x0610 && c <= 0x061A)
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || (c >= 0x06D6 && c <= 0x06DC)
        || (c >= 0x06DF && c <= 0x06E4)
        || c == 0x06E7
        || c == 0x06E8
        || (c >= 0x06EA && c <= 0x06ED)
        || (c >= 0x0898 && c <= 0x089F)
        || (c >= 0x08CA && c <= 0x08FF && c != 0x08E2);
  }

  /** Returns what a character is replaced with beyond decomposition and case; empty for none. */
  private static String replacement(int c) {
    return switch (c) {
      // Apostrophes and single quotes, hyphens and dashes, double quotes, dots
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02BB, 0x2032, 0x0060 -> "'";
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
      case 0x00AB, 0x00BB, 0x201C, 0x201D, 0x201E, 0x201F -> "\"";
      case 0x2022, 0x2027, 0x2219, 0x22C5 -> "\u00B7";
      // Arabic punctuation
      case 0x060C, 0x066C -> ",";
      case 0x061B -> ";";
      case 0x061F -> "?";
      case 0x06D4, 0x066B -> ".";
      case 0x066A -> "%";
      // Latin letters that NFKD leaves whole
      case 0x0153, 0x0152 -> "oe";
      case 0x00E6, 0x00C6 -> "ae";
      case 0x00F8, 0x00D8 -> "o";
      case 0x0142, 0x0141 -> "l";
      case 0x0111, 0x0110, 0x00F0, 0x00D0 -> "d";
      case 0x0127, 0x0126 -> "h";
      case 0x0131 -> "i";
      case 0x00FE, 0x00DE -> "th";
      // Arabic letters: one target for Arabic and Farsi together, the Arabic keyboard's letters
      case 0x0671, 0x0672, 0x0673 -> "\u0627";
      case 0x0649, 0x06CC, 0x06D2 -> "\u064A";
      case 0x06A9, 0x06AA -> "\u0643";
      case 0x0629, 0x06C1, 0x06BE, 0x06C3, 0x06D5 -> "\u0647";
      case 0x0674 -> Character.toString(HAMZA_ABOVE);
      default -> "";
    };
  }
}
