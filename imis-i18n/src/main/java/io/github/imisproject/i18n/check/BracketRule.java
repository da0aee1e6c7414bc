package io.github.imisproject.i18n.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;

/** A bracket that is opened must be closed, if the source does so too. */
final class BracketRule implements Rule {
  private static final String OPENING = "([«";
  private static final String CLOSING = ")]»";

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    boolean sourceBalanced = texts.source().map(s -> fault(s) < 0).orElse(true);
    int at = fault(texts.target());
    if (sourceBalanced && at >= 0) {
      String what = texts.target().value.substring(at, at + 1);
      out.accept(Finding.of(DefectKind.UNBALANCED_BRACKET, at, at + 1, Map.of("what", what)));
    }
  }

  /** Returns the index of the first bracket without its partner, or -1. */
  private static int fault(CheckedText text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.value.length(); i++) {
      char c = text.value.charAt(i);
      if (!text.isWords(i)) {
        continue;
      }
      if (OPENING.indexOf(c) >= 0) {
        open.push(i);
      }
      int kind = CLOSING.indexOf(c);
      if (kind >= 0) {
        if (open.isEmpty() && c == ')' && isListMark(text.value, i)) {
          continue;
        }
        if (open.isEmpty() || text.value.charAt(open.peek()) != OPENING.charAt(kind)) {
          return i;
        }
        open.pop();
      }
    }
    return open.isEmpty() ? -1 : open.peekLast();
  }

  /** "1)" and "α)" number a list; ":)" smiles. */
  private static boolean isListMark(String text, int at) {
    if (at > 0 && ":;-".indexOf(text.charAt(at - 1)) >= 0) {
      return true;
    }
    boolean one = at == 1 || (at > 1 && Character.isWhitespace(text.charAt(at - 2)));
    boolean two = at == 2 && Character.isDigit(text.charAt(0));
    return at > 0 && (one || two) && Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
