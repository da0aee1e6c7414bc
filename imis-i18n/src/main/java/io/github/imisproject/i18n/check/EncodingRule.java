package io.github.imisproject.i18n.check;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Traces of reading text in the wrong encoding, and characters nobody sees. */
final class EncodingRule implements Rule {
  /**
   * UTF-8 read as Windows-1252: a lead byte's letter and a continuation byte's sign, which no
   * language puts side by side; or an escape that was not read.
   */
  private static final Pattern DAMAGE =
      Pattern.compile(
          "\uFFFD+|[\u0080-\u009F]+|(?:\\\\u[0-9A-Fa-f]{4})+"
              + "|(?:[ÃÂÎÏØÙÚÛ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6"
              + "\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122])"
              + "{1,}|â€[\u0098-\u009D\u2122\u0153\u02DC\u00A6\u201C\u201D\u00A2]");

  private static final Pattern UNSEEN =
      Pattern.compile("[\u200B\u200C\u2060\uFEFF\u00AD\u180E\u200D]");

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    String text = target.value;
    Matcher damage = DAMAGE.matcher(text);
    while (damage.find()) {
      String found = damage.group();
      boolean meant = texts.source().filter(s -> s.value.contains(found)).isPresent();
      if (!meant) {
        out.accept(
            Finding.of(DefectKind.ENCODING, damage.start(), damage.end(), Map.of("what", found)));
      }
    }
    Matcher unseen = UNSEEN.matcher(text);
    while (unseen.find()) {
      boolean joins = unseen.group().equals("\u200C") && target.isArabicScript();
      if (!joins && target.isWords(unseen.start()) && !isEmoji(text, unseen.start())) {
        unseen(unseen, out);
      }
    }
  }

  private static void unseen(Matcher m, Consumer<Finding> out) {
    Map<String, String> arguments = Map.of("what", ArabicLetterRule.codePoint(m.group().charAt(0)));
    out.accept(Finding.mend(DefectKind.INVISIBLE, m.start(), m.end(), arguments, ""));
  }

  /** The joiner between emoji, and the one of the Hijri sign ه‍, is meant. */
  private static boolean isEmoji(String text, int at) {
    if (text.charAt(at) != '\u200D' || at == 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    return Character.isSurrogate(before) || before >= '\u2600' || before == '\u0647';
  }
}
