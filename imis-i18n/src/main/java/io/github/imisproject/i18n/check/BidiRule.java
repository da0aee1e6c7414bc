package io.github.imisproject.i18n.check;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;

/** Direction controls must be closed, must do something, and must be there where needed. */
final class BidiRule implements Rule {
  private static final char LRE = '\u202A';
  private static final char RLE = '\u202B';
  private static final char PDF = '\u202C';
  private static final char LRO = '\u202D';
  private static final char RLO = '\u202E';
  private static final char LRI = '\u2066';
  private static final char FSI = '\u2068';
  private static final char PDI = '\u2069';

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    balance(target.value, out);
    marks(target, out);
    if (TextLayout.direction("", target.language) == TextDirection.RIGHT_TO_LEFT
        && target.message.isEmpty()) {
      isolates(target, out);
    }
  }

  private static void balance(String text, Consumer<Finding> out) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == LRO || c == RLO) {
        out.accept(unbalanced(text, i));
        open.push(i);
      } else if (c == LRE || c == RLE || (c >= LRI && c <= FSI)) {
        open.push(i);
      } else if (c == PDF || c == PDI) {
        boolean isolate = c == PDI;
        if (!open.isEmpty() && isIsolate(text.charAt(open.peek())) == isolate) {
          open.pop();
        } else if (isolate && open.stream().anyMatch(o -> isIsolate(text.charAt(o)))) {
          while (!isIsolate(text.charAt(open.peek()))) {
            open.pop(); // the isolate's end closes what was opened inside it
          }
          open.pop();
        } else {
          out.accept(unbalanced(text, i));
        }
      }
    }
    open.descendingIterator()
        .forEachRemaining(
            i -> {
              if (text.charAt(i) != LRO && text.charAt(i) != RLO) {
                out.accept(unbalanced(text, i));
              }
            });
  }

  private static boolean isIsolate(char c) {
    return c >= LRI && c <= FSI;
  }

  private static Finding unbalanced(String text, int at) {
    String what = ArabicLetterRule.codePoint(text.charAt(at));
    return Finding.mend(DefectKind.UNBALANCED_BIDI, at, at + 1, Map.of("what", what), "");
  }

  /** A mark does something only between text of different direction. */
  private static void marks(CheckedText target, Consumer<Finding> out) {
    String text = target.value;
    boolean hasRightToLeft = text.codePoints().anyMatch(BidiRule::isRightToLeft);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\u200E' && c != '\u200F' && c != '\u061C') {
        continue;
      }
      boolean twice = i > 0 && text.charAt(i - 1) == c;
      boolean edge = i == 0 || i == text.length() - 1;
      boolean leading = i == 0 && startsAgainst(target);
      boolean inWord =
          !edge && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
      boolean trailing =
          i > 0 && i == text.length() - 1 && !Character.isLetterOrDigit(text.charAt(i - 1));
      if (!hasRightToLeft || twice || inWord || (edge && !leading && !trailing)) {
        String what = ArabicLetterRule.codePoint(c);
        out.accept(Finding.mend(DefectKind.STRAY_BIDI, i, i + 1, Map.of("what", what), ""));
      }
    }
  }

  /** A leading mark is of use where the first letter runs against the language. */
  private static boolean startsAgainst(CheckedText target) {
    TextDirection wanted = TextLayout.direction("", target.language);
    String rest = target.value.substring(1);
    return TextLayout.direction(rest, LanguageTag.UNDETERMINED) != wanted;
  }

  private static boolean isRightToLeft(int c) {
    return (c >= 0x0590 && c <= 0x08FF && c != 0x061C && !Character.isDigit(c))
        || (c >= 0xFB1D && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC);
  }

  private static void isolates(CheckedText target, Consumer<Finding> out) {
    String text = target.value;
    for (Span span : target.spans) {
      boolean words = span.type() == Span.Type.PLACEHOLDER || isText(span);
      if (!words || isIsolated(text, span)) {
        continue;
      }
      String placeholder = text.substring(span.start(), span.end());
      out.accept(
          Finding.mend(
              DefectKind.MISSING_ISOLATE,
              span.start(),
              span.end(),
              Map.of("what", placeholder),
              FSI + placeholder + PDI));
    }
  }

  private static boolean isText(Span span) {
    return span.type() == Span.Type.POSITIONAL
        && (span.key().equals("%s") || span.key().equals("%@"));
  }

  /** Returns whether the placeholder is in an isolate, a bdi element, or an attribute of a tag. */
  private static boolean isIsolated(String text, Span span) {
    int depth = 0;
    for (int i = 0; i < span.start(); i++) {
      char c = text.charAt(i);
      depth += isIsolate(c) ? 1 : c == PDI ? -1 : 0;
    }
    String before = text.substring(0, span.start());
    return depth > 0 || before.lastIndexOf("<bdi") > before.lastIndexOf("</bdi");
  }
}
