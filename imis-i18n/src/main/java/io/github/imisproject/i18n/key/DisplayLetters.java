package io.github.imisproject.i18n.key;

import com.ibm.icu.text.Normalizer2;
import java.util.function.IntUnaryOperator;

/** Letters of a text for showing: composed, without presentation forms, in the right alphabet. */
final class DisplayLetters {
  private static final int LEAST_HARAKAT = 2;

  private DisplayLetters() {}

  /** Composes a text and replaces presentation forms, ligatures of letters and width forms. */
  static String compose(String text) {
    if (isPlain(text)) {
      return text;
    }
    String composed = Forms.NFC.normalize(text);
    StringBuilder out = new StringBuilder(composed.length());
    boolean changed = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      String letters = isPresentationForm(c) ? Forms.NFKC.normalize(Character.toString(c)) : "";
      if (letters.isEmpty() || letters.charAt(0) == ' ') {
        out.append(c); // what NFKC can only write on a space stays
      } else {
        out.append(letters);
        changed = true;
      }
    }
    return changed ? Forms.NFC.normalize(out) : composed;
  }

  /** Characters that neither change nor compose: Latin-1, Greek and Arabic letters and spaces. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < 0x0300
              || (c >= 0x0384 && c <= 0x03FF && c != 0x0387)
              || (c >= 0x0621 && c <= 0x063A)
              || (c >= 0x0640 && c <= 0x064A)
              || (c >= 0x0660 && c <= 0x066D)
              || (c >= 0x0671 && c <= 0x06D3)
              || (c >= 0x06F0 && c <= 0x06F9)
              || c == 0x060C
              || c == 0x061B
              || c == 0x061F
              || (c >= 0x2002 && c <= 0x203A)
              || (c >= 0x2066 && c <= 0x2069)
              || c == 0xFEFF;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPresentationForm(char c) {
    return (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0xFB50 && c <= 0xFD3D)
        || (c >= 0xFD50 && c <= 0xFDEF)
        || (c >= 0xFE70 && c <= 0xFEFC)
        || (c >= 0xFF01 && c <= 0xFF5E);
  }

  /** Writes symbols made of Greek letters as the letters. */
  static String greek(String text) {
    return map(
        text,
        c ->
            switch (c) {
              case 0x00B5 -> 0x03BC;
              case 0x03D0 -> 0x03B2;
              case 0x03D1 -> 0x03B8;
              case 0x03D5 -> 0x03C6;
              case 0x03D6 -> 0x03C0;
              case 0x03F0 -> 0x03BA;
              case 0x03F1 -> 0x03C1;
              case 0x03F2 -> 0x03C2;
              case 0x03F5 -> 0x03B5;
              default -> c;
            });
  }

  /** Writes Arabic with Arabic letters; a word with پ چ ژ or گ is Persian and stays. */
  static String arabic(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int start = 0; start < out.length(); ) {
      int end = start;
      boolean persian = false;
      while (end < out.length() && !Character.isWhitespace(out.charAt(end))) {
        persian |= "\u067E\u0686\u0698\u06AF".indexOf(out.charAt(end)) >= 0;
        end++;
      }
      for (int i = start; i < end && !persian; i++) {
        out.setCharAt(i, arabicLetter(out.charAt(i)));
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static char arabicLetter(char c) {
    return switch (c) {
      case '\u06CC', '\u06D2' -> '\u064A';
      case '\u06A9', '\u06AA' -> '\u0643';
      case '\u06C1', '\u06BE', '\u06D5' -> '\u0647';
      case '\u06C3' -> '\u0629';
      default -> c;
    };
  }

  /** Writes Farsi with Persian letters, except inside a quotation of vocalised Arabic. */
  static String persian(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      int close = quotationEnd(text, i);
      if (close > i && isVocalised(text, i, close)) {
        i = close;
        continue;
      }
      out.setCharAt(i, persianLetter(out.charAt(i)));
    }
    return out.toString();
  }

  private static char persianLetter(char c) {
    return switch (c) {
      case '\u0643', '\u06AA' -> '\u06A9';
      case '\u064A', '\u0649' -> '\u06CC';
      case '\u06C1', '\u06BE' -> '\u0647';
      case '\u0623', '\u0625', '\u0671' -> '\u0627';
      default -> c;
    };
  }

  /** Returns where the quotation that opens at a position closes, or -1 if none opens there. */
  private static int quotationEnd(String text, int open) {
    return switch (text.charAt(open)) {
      case '\u00AB' -> text.indexOf('\u00BB', open + 1);
      case '\uFD3F' -> text.indexOf('\uFD3E', open + 1);
      case '\uFD3E' -> text.indexOf('\uFD3F', open + 1);
      case '\u201C' -> text.indexOf('\u201D', open + 1);
      case '"' -> text.indexOf('"', open + 1);
      default -> -1;
    };
  }

  private static boolean isVocalised(String text, int from, int to) {
    int harakat = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= '\u064B' && text.charAt(i) <= '\u0652') {
        harakat++;
      }
    }
    return harakat >= LEAST_HARAKAT;
  }

  private static String map(String text, IntUnaryOperator letter) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append((char) letter.applyAsInt(text.charAt(i)));
    }
    return out.toString();
  }

  /** Loaded only for a text that is not composed of plain letters already. */
  private static final class Forms {
    static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  }
}
