package io.github.imisproject.i18n.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spaces must be single, and must not stand at an edge or before a mark that takes none. */
final class SpacingRule implements Rule {
  private static final Pattern DOUBLE = Pattern.compile("[ \u00A0]{2,}");
  private static final Pattern BEFORE_MARK =
      Pattern.compile("(?<=\\S) +(?=[,;:!?،؛؟](?:\\s|$)|\\.(?:\\s|$))");
  private static final Pattern LEADING = Pattern.compile("^\\s*");
  private static final Pattern TRAILING = Pattern.compile("\\s*$");

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    String text = target.value;
    if (text.isBlank()) {
      return;
    }
    edges(texts, out);
    Matcher twice = DOUBLE.matcher(text);
    int first = text.length() - text.stripLeading().length();
    int last = text.stripTrailing().length();
    while (twice.find()) {
      boolean inside = twice.start() >= first && twice.end() <= last;
      if (inside && target.isWords(twice.start(), twice.end()) && !follows(text, twice.start())) {
        out.accept(
            Finding.mend(DefectKind.DOUBLE_SPACE, twice.start(), twice.end(), Map.of(), " "));
      }
    }
    if (!target.is("fr")) {
      Matcher m = BEFORE_MARK.matcher(text);
      while (m.find()) {
        if (target.isWords(m.start(), m.end() + 1)) {
          String mark = text.substring(m.end(), m.end() + 1);
          out.accept(
              Finding.mend(
                  DefectKind.SPACE_BEFORE_MARK, m.start(), m.end(), Map.of("what", mark), ""));
        }
      }
    }
  }

  /** Indented lines keep their spaces. */
  private static boolean follows(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '\n';
  }

  private static void edges(Comparison texts, Consumer<Finding> out) {
    String text = texts.target().value;
    Optional<String> source = texts.source().map(s -> s.value);
    Matcher leading = LEADING.matcher(text);
    if (leading.find()) {
      String wanted = source.map(s -> found(LEADING, s)).orElse("");
      edge(leading, wanted, out);
    }
    Matcher trailing = TRAILING.matcher(text);
    if (trailing.find()) {
      String wanted = source.map(s -> found(TRAILING, s)).orElse("");
      edge(trailing, wanted, out);
    }
  }

  private static void edge(Matcher own, String wanted, Consumer<Finding> out) {
    // A line break and a space do the same at an edge, so only presence is compared.
    if (own.group().isEmpty() != wanted.isEmpty()) {
      out.accept(Finding.mend(DefectKind.EDGE_SPACE, own.start(), own.end(), Map.of(), wanted));
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.group() : "";
  }
}
