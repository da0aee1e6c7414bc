package io.github.imisproject.i18n.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * French marks of two parts have a no-break space before them, and guillemets inside them.
 *
 * <p>Not for Canada, where only the colon and the guillemets have one.
 *
 * @see "Imprimerie nationale, Lexique des règles typographiques, ponctuation"
 */
final class FrenchSpacingRule implements Rule {
  private static final char NO_BREAK = '\u00A0';
  private static final char NARROW = '\u202F';

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    if (!target.is("fr")) {
      return;
    }
    boolean canada = target.language.region().equals(Optional.of("CA"));
    String text = target.value;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!target.isWords(i)) {
        continue;
      }
      if (c == '«') {
        after(text, i, out);
      } else if (c == '»' || c == ':' || (!canada && (c == ';' || c == '!' || c == '?'))) {
        before(target, i, out);
      }
    }
  }

  private static void after(String text, int at, Consumer<Finding> out) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : NO_BREAK;
    if (next != NO_BREAK && next != NARROW) {
      int end = next == ' ' ? at + 2 : at + 1;
      out.accept(finding(at, end, "«", "«" + NO_BREAK));
    }
  }

  private static void before(CheckedText target, int at, Consumer<Finding> out) {
    String text = target.value;
    char c = text.charAt(at);
    if (at == 0) {
      return;
    }
    char previous = text.charAt(at - 1);
    boolean right = previous == NO_BREAK || previous == NARROW;
    boolean run = c != '»' && "!?:;.…(".indexOf(previous) >= 0 && target.isWords(at - 1);
    if (right || run || (c == ':' && !isPunctuation(target, at))) {
      return;
    }
    char space = c == ':' || c == '»' ? NO_BREAK : NARROW;
    int start = previous == ' ' ? at - 1 : at;
    out.accept(finding(start, at + 1, String.valueOf(c), String.valueOf(space) + c));
  }

  /** A colon in a time, a ratio, a code or a smiley is not punctuation. */
  private static boolean isPunctuation(CheckedText target, int at) {
    String text = target.value;
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean ratio = Character.isDigit(next) && Character.isDigit(text.charAt(at - 1));
    boolean smiley =
        ")(-DP/:".indexOf(next) >= 0 && target.isWords(Math.min(at + 1, text.length() - 1));
    return !ratio && !smiley;
  }

  private static Finding finding(int start, int end, String mark, String replacement) {
    return Finding.mend(DefectKind.FRENCH_SPACING, start, end, Map.of("what", mark), replacement);
  }
}
