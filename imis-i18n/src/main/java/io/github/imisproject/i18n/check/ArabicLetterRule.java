package io.github.imisproject.i18n.check;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Letters of the other keyboard, stretched letters, letters that only look like letters. */
final class ArabicLetterRule implements Rule {
  private static final char TATWEEL = '\u0640';
  private static final char HEH = '\u0647';

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    if (!target.is("fa") && !target.is("ar")) {
      return;
    }
    String text = target.value;
    for (int i = 0; i < text.length(); i++) {
      if (!target.isWords(i)) {
        continue;
      }
      char c = text.charAt(i);
      char own = target.is("fa") ? farsi(c, text, i) : arabic(c);
      if (own != c) {
        Map<String, String> arguments =
            Map.of("what", String.valueOf(c), "instead", String.valueOf(own));
        out.accept(
            Finding.mend(DefectKind.FOREIGN_LETTER, i, i + 1, arguments, String.valueOf(own)));
      } else if (c == TATWEEL) {
        i = stretched(target, i, out);
      } else if (isPresentationForm(c)) {
        String plain = Normalizer2.getNFKCInstance().normalize(String.valueOf(c));
        out.accept(
            Finding.mend(DefectKind.INVISIBLE, i, i + 1, Map.of("what", codePoint(c)), plain));
      }
    }
  }

  static String codePoint(int c) {
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  private static char farsi(char c, String text, int i) {
    return switch (c) {
      case '\u064A', '\u0649' -> '\u06CC';
      case '\u0643' -> '\u06A9';
      case '\u06C1', '\u06BE' -> HEH;
      // The Arabic ending keeps its letter in Arabic phrases, before a following word of its own.
      case '\u0629' -> i + 1 < text.length() && text.charAt(i + 1) == ' ' ? c : HEH;
      default -> c;
    };
  }

  private static char arabic(char c) {
    return switch (c) {
      case '\u06CC', '\u06D2' -> '\u064A';
      case '\u06A9', '\u06AA' -> '\u0643';
      case '\u06C1', '\u06BE', '\u06D5' -> HEH;
      default -> c;
    };
  }

  private static boolean isPresentationForm(char c) {
    boolean form = (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    boolean ornament = c == '\uFD3E' || c == '\uFD3F' || c == '\uFDFC' || c == '\uFDFA';
    return form && !ornament;
  }

  /** Returns the index of the last of a run of stretchings. */
  private static int stretched(CheckedText target, int at, Consumer<Finding> out) {
    String text = target.value;
    int end = at;
    while (end < text.length() && text.charAt(end) == TATWEEL) {
      end++;
    }
    boolean wordEnd = end == text.length() || !Character.isLetter(text.charAt(end));
    boolean single =
        at > 0
            && Character.isLetter(text.charAt(at - 1))
            && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
    // Kept: the sign of the Hijri year, and a one-letter preposition before a number or a name.
    boolean kept = end - at == 1 && wordEnd && single;
    if (!kept) {
      out.accept(Finding.mend(DefectKind.KASHIDA, at, end, Map.of(), ""));
    }
    return end - 1;
  }
}
