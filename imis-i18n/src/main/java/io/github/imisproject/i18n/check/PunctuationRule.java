package io.github.imisproject.i18n.check;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Marks must be those of the language, and a question must stay a question. */
final class PunctuationRule implements Rule {
  private static final char GREEK_QUESTION_MARK = '\u037E';

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    for (int i = 0; i < target.value.length(); i++) {
      if (target.isWords(i)) {
        mark(target, i, out);
      }
    }
    texts.source().ifPresent(source -> end(source, target, out));
  }

  private static void mark(CheckedText target, int at, Consumer<Finding> out) {
    String text = target.value;
    char c = text.charAt(at);
    if (target.is("el") && (c == '?' || c == GREEK_QUESTION_MARK)) {
      out.accept(
          Finding.mend(
              DefectKind.GREEK_QUESTION_MARK,
              at,
              at + 1,
              Map.of("what", ArabicLetterRule.codePoint(c)),
              ";"));
    } else if (target.isArabicScript()
        && (c == ',' || c == ';' || c == '?')
        && isBehindArabic(text, at)) {
      char own = c == ',' ? '،' : c == ';' ? '؛' : '؟';
      Map<String, String> arguments =
          Map.of("what", String.valueOf(c), "instead", String.valueOf(own));
      out.accept(
          Finding.mend(DefectKind.LATIN_PUNCTUATION, at, at + 1, arguments, String.valueOf(own)));
    }
  }

  /** A mark behind Latin letters or digits may belong to them. */
  private static boolean isBehindArabic(String text, int at) {
    int i = at - 1;
    while (i >= 0 && !Character.isLetterOrDigit(text.charAt(i))) {
      i--;
    }
    return i >= 0
        && text.charAt(i) >= '\u0600'
        && text.charAt(i) <= '\u06FF'
        && !Character.isDigit(text.charAt(i));
  }

  private static void end(CheckedText source, CheckedText target, Consumer<Finding> out) {
    char asked = meaning(source, last(source));
    char given = meaning(target, last(target));
    if (asked != given && "?!:".indexOf(asked) >= 0) {
      int end = target.value.length();
      String mark = own(asked, target.language.language());
      out.accept(Finding.of(DefectKind.END_PUNCTUATION, end, end, Map.of("what", mark)));
    }
  }

  private static char last(CheckedText text) {
    String words = text.value.stripTrailing();
    int i = words.length() - 1;
    while (i >= 0 && (isSilent(words.charAt(i)) || isTag(text, i))) {
      i--;
    }
    return i < 0 || !text.isWords(i) ? ' ' : words.charAt(i);
  }

  private static boolean isTag(CheckedText text, int at) {
    return text.markup().stream()
        .anyMatch(s -> s.type() == Span.Type.TAG && s.start() <= at && at < s.end());
  }

  private static boolean isSilent(char c) {
    return Character.isWhitespace(c)
        || c == '\u00A0'
        || c == '\u202F'
        || Character.getType(c) == Character.FORMAT
        || "\"»”')".indexOf(c) >= 0;
  }

  private static char meaning(CheckedText text, char c) {
    return switch (c) {
      case '؟', GREEK_QUESTION_MARK, '？' -> '?';
      case ';' -> text.is("el") ? '?' : ';';
      case '！' -> '!';
      case '：' -> ':';
      default -> c;
    };
  }

  private static String own(char mark, String language) {
    if (mark != '?') {
      return String.valueOf(mark);
    }
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "el" -> ";";
      case "ar", "fa", "ur", "ps", "ckb" -> "؟";
      default -> "?";
    };
  }
}
