package io.github.imisproject.i18n.check;

import io.github.imisproject.core.problem.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tags and addresses of the source must be there, and tags must be closed. */
final class MarkupRule implements Rule {
  private static final Set<String> VOID =
      Set.of("<br>", "<hr>", "<img>", "<wbr>", "<input>", "<!-- -->", "<bdi>", "</bdi>");

  @Override
  public void check(Comparison texts, Consumer<Finding> out) {
    CheckedText target = texts.target();
    List<Span> own = of(target, Span.Type.TAG);
    List<Finding> differing = new ArrayList<>();
    texts
        .source()
        .ifPresent(
            source -> {
              if (source.message.isEmpty() && target.message.isEmpty()) {
                tags(of(source, Span.Type.TAG), own, target, differing::add);
              }
              urls(source, target, out);
            });
    differing.forEach(out);
    if (differing.isEmpty()) {
      closing(target, own, out);
    }
  }

  private static void tags(
      List<Span> wanted, List<Span> own, CheckedText target, Consumer<Finding> out) {
    List<String> lost = new ArrayList<>();
    wanted.stream().map(Span::key).filter(k -> !isIsolation(k)).forEach(lost::add);
    List<Span> added = new ArrayList<>();
    for (Span span : own) {
      if (!isIsolation(span.key()) && !lost.remove(span.key())) {
        added.add(span);
      }
    }
    int end = target.value.length();
    for (String key : lost) {
      out.accept(Finding.of(DefectKind.MARKUP, end, end, Map.of("what", key)));
    }
    for (Span span : added) {
      out.accept(
          Finding.of(DefectKind.MARKUP, span.start(), span.end(), Map.of("what", span.key())));
    }
  }

  /** Isolation is the translator's business: right-to-left text needs it where others do not. */
  private static boolean isIsolation(String key) {
    return key.equals("<bdi>") || key.equals("</bdi>");
  }

  private static void closing(CheckedText target, List<Span> tags, Consumer<Finding> out) {
    Deque<Span> open = new ArrayDeque<>();
    for (Span tag : tags) {
      String key = tag.key();
      if (target.value.startsWith("/>", tag.end() - 2)
          || (VOID.contains(key) && !isIsolation(key))) {
        continue;
      }
      if (!key.startsWith("</")) {
        open.push(tag);
      } else if (!open.isEmpty() && open.peek().key().substring(1).equals(key.substring(2))) {
        open.pop();
      } else {
        out.accept(Finding.of(DefectKind.MARKUP, tag.start(), tag.end(), Map.of("what", key)));
      }
    }
    open.removeIf(t -> t.key().equals("<p>") || t.key().equals("<li>")); // HTML closes these itself
    for (Span tag : open) {
      out.accept(Finding.of(DefectKind.MARKUP, tag.start(), tag.end(), Map.of("what", tag.key())));
    }
  }

  private static void urls(CheckedText source, CheckedText target, Consumer<Finding> out) {
    List<Span> lost = new ArrayList<>(of(source, Span.Type.URL));
    List<Span> own = new ArrayList<>(of(target, Span.Type.URL));
    own.removeIf(
        span ->
            lost.stream()
                .filter(s -> s.key().equals(span.key()))
                .findFirst()
                .map(lost::remove)
                .orElse(false));
    int end = target.value.length();
    for (int i = 0; i < lost.size(); i++) {
      Map<String, String> arguments = Map.of("what", lost.get(i).key());
      if (i < own.size()) {
        // An address of its own may be the page in the reader's language.
        Span instead = own.get(i);
        out.accept(
            Finding.of(DefectKind.URL, instead.start(), instead.end(), arguments)
                .as(Severity.WARNING));
      } else {
        out.accept(Finding.of(DefectKind.URL, end, end, arguments));
      }
    }
  }

  private static List<Span> of(CheckedText text, Span.Type type) {
    return text.markup().stream().filter(s -> s.type() == type).toList();
  }
}
