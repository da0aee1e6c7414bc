package io.github.imisproject.i18n.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what in a text is not words: addresses, HTML tags and entities, and placeholders of the
 * styles in use: {@code {x}}, {@code {{x}}}, <code>${x}</code>, {@code %{x}}, {@code %(x)s}, {@code
 * %1$s}, {@code $t(x)}.
 */
final class SpanScanner {
  /** Names that hold a number in practice, so that their values need no isolation. */
  private static final Set<String> NUMBER_NAMES =
      Set.of("count", "n", "num", "number", "total", "percent", "year", "min", "max", "amount");

  private static final Pattern SPAN =
      Pattern.compile(
          "(?<url>(?:https?|ftp)://[^\\s<>\"'{}\\u2066-\\u2069]*(?:\\{+[^{}\\s]*}+[^\\s<>\"'{}]*)*"
              + "|\\bwww\\.[^\\s<>\"'{}]+|(?:mailto|tel):[^\\s<>\"'{}]+"
              + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"
              + "|(?<tag></?[A-Za-z][A-Za-z0-9:-]*(?:\\s[^<>]*)?/?>|</?[0-9]+\\s*/?>|<!--.*?-->)"
              + "|(?<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)"
              + "|(?<mustache>\\{\\{\\{?[^{}]*}}}?)"
              + "|(?<nest>\\$t\\([^()]*\\))"
              + "|(?<dollar>\\$\\{[^{}]*})"
              + "|(?<percent>%\\{[^{}]*}|%<[A-Za-z_][A-Za-z0-9_]*>[-+0#]*\\d*(?:\\.\\d+)?[a-z]"
              + "|%\\([A-Za-z_][A-Za-z0-9_]*\\)[-+0#]*\\d*(?:\\.\\d+)?[sdifgeExXouc]"
              + "|%[A-Za-z_][A-Za-z0-9_.]*%)"
              + "|(?<printf>%(?:\\d+\\$)?[-+0#]*\\d*(?:\\.\\d+)?(?:hh|h|ll|l|z)?[sdiufgGeExXcoSb@])"
              + "|(?<brace>\\{[^{}\\s'\"][^{}]*})",
          Pattern.DOTALL);

  private static final Pattern NOT_A_NAME = Pattern.compile("[|,:].*", Pattern.DOTALL);

  private static final Pattern TYPED = Pattern.compile(",\\s*(?:number|date|time)\\b");

  private SpanScanner() {}

  static List<Span> scan(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher m = SPAN.matcher(text);
    while (m.find()) {
      spans.add(span(m));
    }
    return List.copyOf(spans);
  }

  private static Span span(Matcher m) {
    String found = m.group();
    int start = m.start();
    int end = m.end();
    if (m.group("url") != null) {
      int trimmed = withoutClosingMarks(found);
      return new Span(Span.Type.URL, start, start + trimmed, found.substring(0, trimmed));
    }
    if (m.group("tag") != null) {
      return new Span(Span.Type.TAG, start, end, tagKey(found));
    }
    if (m.group("entity") != null) {
      return new Span(Span.Type.ENTITY, start, end, found);
    }
    if (m.group("printf") != null) {
      return printf(found, start, end);
    }
    return named(m, found, start, end);
  }

  private static Span printf(String found, int start, int end) {
    char conversion = found.charAt(found.length() - 1);
    boolean number = "diufgGeExXo".indexOf(conversion) >= 0;
    int dollar = found.indexOf('$');
    String letter = String.valueOf(conversion);
    if (dollar > 0) {
      Span.Type type = number ? Span.Type.NUMERIC : Span.Type.PLACEHOLDER;
      return new Span(type, start, end, found.substring(0, dollar + 1) + letter);
    }
    return new Span(Span.Type.POSITIONAL, start, end, "%" + letter);
  }

  private static Span named(Matcher m, String found, int start, int end) {
    if (m.group("nest") != null || found.indexOf('}') < 0) {
      return new Span(Span.Type.PLACEHOLDER, start, end, found);
    }
    int open = 0;
    while ("{$%".indexOf(found.charAt(open)) >= 0) {
      open++;
    }
    String inner = found.substring(open, found.indexOf('}')).strip();
    String name = NOT_A_NAME.matcher(inner).replaceFirst("").strip();
    boolean number =
        NUMBER_NAMES.contains(name.toLowerCase(Locale.ROOT)) || TYPED.matcher(inner).find();
    String key = found.substring(0, open) + name + found.substring(found.indexOf('}'));
    return new Span(number ? Span.Type.NUMERIC : Span.Type.PLACEHOLDER, start, end, key);
  }

  private static String tagKey(String tag) {
    if (tag.startsWith("<!--")) {
      return "<!-- -->";
    }
    boolean closes = tag.startsWith("</");
    int at = closes ? 2 : 1;
    int end = at;
    while (end < tag.length()
        && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == '-')) {
      end++;
    }
    String name = tag.substring(at, end).toLowerCase(Locale.ROOT);
    return closes ? "</" + name + ">" : "<" + name + ">";
  }

  /** A full stop, comma or closing bracket behind an address belongs to the sentence. */
  private static int withoutClosingMarks(String url) {
    int end = url.length();
    while (end > 0 && ".,;:!?)]»،؛؟".indexOf(url.charAt(end - 1)) >= 0) {
      if (url.charAt(end - 1) == ')' && url.substring(0, end).indexOf('(') >= 0) {
        break;
      }
      end--;
    }
    return end;
  }
}
