package io.github.imisproject.i18n.check;

import io.github.imisproject.i18n.format.PluralForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders, plural forms and choices must be those of the source. */
final class PlaceholderRule implements Rule {
  private static final Pattern NUMBERED = Pattern.compile("\\{\\d+[^{}]*}");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    syntax(texts, out);
    target.message.ifPresent(m -> forms(m, target, out));
    if (texts.options().apostropheQuotes()) {
      apostrophes(target, out);
    }
    texts.source().ifPresent(source -> compare(source, texts, out));
  }

  private static void syntax(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    if (target.brokenMessage) {
      out.accept(
          Finding.of(
              DefectKind.SYNTAX,
              0,
              target.value.length(),
              Map.of("what", shortened(target.value))));
      return;
    }
    boolean sourceHasBraces =
        texts.source().map(s -> s.spans.stream().anyMatch(x -> x.key().contains("{"))).orElse(true);
    if (target.message.isPresent() || !sourceHasBraces) {
      return;
    }
    String words = target.words();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean quoted =
          (i > 0 && words.charAt(i - 1) == '\'')
              || (i + 1 < words.length() && words.charAt(i + 1) == '\'');
      if ((c == '{' || c == '}') && !quoted) {
        int end = Math.min(words.length(), i + 20);
        out.accept(
            Finding.of(
                DefectKind.SYNTAX, i, i + 1, Map.of("what", target.value.substring(i, end))));
        return;
      }
    }
  }

  private static void forms(IcuMessage message, CheckedText target, Consumer<Finding> out) {
    message
        .plurals()
        .forEach(
            (name, own) -> forms(PluralForms.cardinal(target.language), name, own, target, out));
    message
        .ordinals()
        .forEach(
            (name, own) -> forms(PluralForms.ordinal(target.language), name, own, target, out));
  }

  private static void forms(
      PluralForms forms, String name, Set<String> own, CheckedText target, Consumer<Finding> out) {
    Map<String, String> exact = Map.of("zero", "=0", "one", "=1", "two", "=2");
    int at = Math.max(0, target.value.indexOf(name));
    for (String form : forms.needed()) {
      if (!own.contains(form) && !own.contains(exact.getOrDefault(form, form))) {
        out.accept(
            Finding.of(
                DefectKind.BRANCH_MISSING, at, at, Map.of("argument", name, "branch", form)));
      }
    }
    for (String form : own) {
      if (!form.startsWith("=") && !forms.known().contains(form)) {
        int where = Math.max(0, target.value.indexOf(form, at));
        out.accept(
            Finding.of(
                DefectKind.BRANCH_UNKNOWN, where, where, Map.of("argument", name, "branch", form)));
      }
    }
  }

  /** In Java's message format a lone apostrophe vanishes and hides what follows. */
  private static void apostrophes(CheckedText target, Consumer<Finding> out) {
    if (!NUMBERED.matcher(target.value).find()) {
      return;
    }
    Matcher m = LONE_APOSTROPHE.matcher(target.value);
    if (m.find()) {
      boolean quotesBrace =
          m.end() < target.value.length()
              && "{}".indexOf(target.value.charAt(m.end())) >= 0
              && m.find(m.end());
      if (!quotesBrace) {
        m.find(0);
        out.accept(Finding.mend(DefectKind.APOSTROPHE, m.start(), m.end(), Map.of(), "''"));
      }
    }
  }

  private static void compare(CheckedText source, Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    if (source.brokenMessage || target.brokenMessage) {
      return;
    }
    if (source.message.isPresent() || target.message.isPresent()) {
      messages(source, texts, out);
      return;
    }
    Map<String, Span> wanted = named(source);
    Map<String, Span> present = named(target);
    wanted.forEach(
        (key, span) -> {
          if (!present.containsKey(key) && !isOptional(key, texts.options())) {
            int end = target.value.length();
            out.accept(
                Finding.of(
                    DefectKind.PLACEHOLDER_MISSING, end, end, Map.of("what", shown(source, span))));
          }
        });
    present.forEach(
        (key, span) -> {
          if (!wanted.containsKey(key) && !isOptional(key, texts.options())) {
            out.accept(
                Finding.of(
                    DefectKind.PLACEHOLDER_UNKNOWN,
                    span.start(),
                    span.end(),
                    Map.of("what", shown(target, span))));
          }
        });
    positional(source, target, out);
  }

  /** A percent sign behind a digit is a percentage, unless both texts have the placeholder. */
  private static void positional(CheckedText source, CheckedText target, Consumer<Finding> out) {
    List<String> wanted = positional(source).stream().map(Span::key).toList();
    List<Span> own = positional(target);
    List<String> present = own.stream().map(Span::key).toList();
    if (wanted.equals(present)) {
      return;
    }
    List<String> lost = new ArrayList<>(wanted);
    present.forEach(lost::remove);
    List<String> added = new ArrayList<>(present);
    wanted.forEach(added::remove);
    int end = target.value.length();
    for (String key : lost) {
      out.accept(Finding.of(DefectKind.PLACEHOLDER_MISSING, end, end, Map.of("what", key)));
    }
    for (Span span : own) {
      if (added.remove(span.key())) {
        out.accept(
            Finding.of(
                DefectKind.PLACEHOLDER_UNKNOWN,
                span.start(),
                span.end(),
                Map.of("what", shown(target, span))));
      }
    }
    if (lost.isEmpty() && present.size() == wanted.size()) {
      Span first = own.get(0);
      out.accept(
          Finding.of(
              DefectKind.PLACEHOLDER_ORDER,
              first.start(),
              first.end(),
              Map.of("what", String.join(" ", wanted))));
    }
  }

  private static void messages(CheckedText source, Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    Set<String> wanted = arguments(source);
    Set<String> present = arguments(target);
    int end = target.value.length();
    for (String name : wanted) {
      if (!present.contains(name) && !texts.options().optionalPlaceholders().contains(name)) {
        out.accept(
            Finding.of(DefectKind.PLACEHOLDER_MISSING, end, end, Map.of("what", "{" + name + "}")));
      }
    }
    for (String name : present) {
      if (!wanted.contains(name)) {
        int at = Math.max(0, target.value.indexOf(name));
        out.accept(
            Finding.of(
                DefectKind.PLACEHOLDER_UNKNOWN,
                at,
                at + name.length(),
                Map.of("what", "{" + name + "}")));
      }
    }
    if (source.message.isPresent() && target.message.isPresent()) {
      codes(source.message.get().selects(), target, out);
    }
    source
        .message
        .filter(m -> target.message.isEmpty() && !m.plurals().isEmpty())
        .ifPresent(m -> lostPlural(m, target, out));
  }

  private static void lostPlural(IcuMessage source, CheckedText target, Consumer<Finding> out) {
    String name = source.plurals().firstKey();
    out.accept(
        Finding.of(DefectKind.BRANCH_MISSING, 0, 0, Map.of("argument", name, "branch", "other")));
  }

  private static void codes(
      SortedMap<String, Set<String>> wanted, CheckedText target, Consumer<Finding> out) {
    wanted.forEach(
        (name, codes) -> {
          Set<String> missing = new TreeSet<>(codes);
          missing.removeAll(
              target.message.map(IcuMessage::selects).map(s -> s.get(name)).orElse(Set.of()));
          int at = Math.max(0, target.value.indexOf(name));
          for (String code : missing) {
            out.accept(
                Finding.of(
                    DefectKind.BRANCH_MISSING, at, at, Map.of("argument", name, "branch", code)));
          }
        });
  }

  private static Set<String> arguments(CheckedText text) {
    if (text.message.isPresent()) {
      return text.message.get().arguments();
    }
    Set<String> names = new TreeSet<>();
    named(text).keySet().stream()
        .filter(k -> k.startsWith("{"))
        .forEach(k -> names.add(k.substring(1, k.length() - 1)));
    return names;
  }

  private static Map<String, Span> named(CheckedText text) {
    Map<String, Span> named = new LinkedHashMap<>();
    for (Span span : text.spans) {
      if (span.isPlaceholder() && span.type() != Span.Type.POSITIONAL && !span.key().isEmpty()) {
        named.putIfAbsent(span.key(), span);
      }
    }
    return named;
  }

  private static List<Span> positional(CheckedText text) {
    return text.spans.stream()
        .filter(s -> s.type() == Span.Type.POSITIONAL)
        .filter(s -> s.start() == 0 || !Character.isDigit(text.value.charAt(s.start() - 1)))
        .toList();
  }

  private static boolean isOptional(String key, CheckOptions options) {
    return options.optionalPlaceholders().stream()
        .anyMatch(name -> key.replaceAll("[{}$%]", "").equals(name));
  }

  private static String shown(CheckedText text, Span span) {
    return text.value.substring(span.start(), span.end());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
