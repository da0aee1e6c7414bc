package io.github.imisproject.i18n.xliff;

import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks a document against the core of XLIFF 2.1: its elements, attributes and constraints. */
final class XliffValidator {
  private final List<Problem> problems = new ArrayList<>();

  private XliffValidator() {}

  static List<Problem> validate(XmlElement root) {
    XliffValidator validator = new XliffValidator();
    if (!root.namespace().equals(XliffSchema.NAMESPACE) || !root.is("xliff")) {
      validator.report(root, "xliff.root", Map.of("element", root.name()));
      return validator.problems;
    }
    validator.structure(root);
    if (validator.problems.isEmpty()) {
      validator.document(root);
    }
    return List.copyOf(validator.problems);
  }

  private void structure(XmlElement element) {
    XliffSchema.Rule rule = XliffSchema.elements().get(element.name());
    if (rule == null) {
      report(element, "xliff.element", Map.of("element", element.name()));
      return;
    }
    attributes(element, rule);
    content(element, rule);
    for (XmlElement child : element.children()) {
      if (child.namespace().equals(XliffSchema.NAMESPACE)) {
        structure(child);
      }
    }
  }

  private void attributes(XmlElement element, XliffSchema.Rule rule) {
    element
        .attributes()
        .forEach(
            (name, value) -> {
              XliffValues kind = rule.attributes().get(name);
              boolean other = name.startsWith("{") && !name.startsWith("{http://www.w3.org/XML/");
              if (kind == null && !(other && rule.open())) {
                report(element, "xliff.attribute", about(element, name));
              } else if (kind != null && !kind.accepts(value)) {
                Map<String, String> arguments = about(element, name);
                arguments.put("value", shortened(value));
                arguments.put("rule", kind.rule());
                report(element, "xliff.value", arguments);
              }
            });
    for (String name : rule.required()) {
      if (!element.attributes().containsKey(name)) {
        report(element, "xliff.attributeMissing", about(element, name));
      }
    }
  }

  /** Follows the steps of what an element holds; an element out of its place is reported once. */
  private void content(XmlElement element, XliffSchema.Rule rule) {
    int step = 0;
    int count = 0;
    for (Object part : element.content()) {
      if (part instanceof String text) {
        if (!rule.text() && !text.isBlank()) {
          report(element, "xliff.text", Map.of("element", element.name()));
        }
        continue;
      }
      XmlElement child = (XmlElement) part;
      boolean own = child.namespace().equals(XliffSchema.NAMESPACE);
      String name = own ? child.name() : XliffSchema.OTHER;
      int next = step;
      int soFar = count;
      while (next < rule.content().size()
          && (!rule.content().get(next).names().contains(name)
              || soFar >= rule.content().get(next).most())) {
        next++;
        soFar = 0;
      }
      if (next == rule.content().size()) {
        report(child, "xliff.misplaced", Map.of("element", child.name(), "parent", element.name()));
        continue;
      }
      missing(element, rule, step, next, count);
      step = next;
      count = soFar + 1;
    }
    missing(element, rule, step, rule.content().size(), count);
  }

  private void missing(XmlElement element, XliffSchema.Rule rule, int from, int to, int count) {
    for (int i = from; i < to; i++) {
      XliffSchema.Step step = rule.content().get(i);
      if ((i == from ? count : 0) < step.least()) {
        String names = String.join(" | ", step.names().stream().sorted().toList());
        report(element, "xliff.elementMissing", Map.of("element", names, "parent", element.name()));
      }
    }
  }

  private void document(XmlElement root) {
    String source = tag(root.get("srcLang", ""));
    String target = tag(root.get("trgLang", ""));
    unique(root.children("file").toList());
    for (XmlElement file : root.children("file").toList()) {
      file(file);
    }
    root.all()
        .filter(e -> e.namespace().equals(XliffSchema.NAMESPACE))
        .forEach(
            e -> {
              if (e.is("source")) {
                language(e, source);
              } else if (e.is("target")) {
                if (target.isEmpty()) {
                  report(e, "xliff.attributeMissing", about(root, "trgLang"));
                }
                language(e, target);
              }
            });
  }

  private void language(XmlElement element, String declared) {
    element
        .find(XmlElement.XML_LANG)
        .filter(own -> !tag(own).equals(declared))
        .ifPresent(
            own ->
                report(
                    element,
                    "xliff.language",
                    Map.of("element", element.name(), "value", own, "declared", declared)));
  }

  private static String tag(String language) {
    return language.toLowerCase(Locale.ROOT);
  }

  private void file(XmlElement file) {
    file.child("skeleton")
        .filter(s -> s.find("href").isPresent() == !s.content().isEmpty())
        .ifPresent(s -> report(s, "xliff.skeleton", Map.of()));
    notes(file);
    List<XmlElement> units = new ArrayList<>();
    List<XmlElement> groups = new ArrayList<>();
    collect(file, units, groups);
    unique(units);
    unique(groups);
    groups.forEach(this::notes);
    Set<String> unitIds = new HashSet<>();
    units.forEach(u -> unitIds.add(u.get("id", "")));
    units.forEach(
        unit -> {
          notes(unit);
          new XliffUnitRules(unit, unitIds, this::report).check();
        });
  }

  private static void collect(XmlElement parent, List<XmlElement> units, List<XmlElement> groups) {
    for (XmlElement child : parent.children()) {
      if (!child.namespace().equals(XliffSchema.NAMESPACE)) {
        continue;
      }
      if (child.is("unit")) {
        units.add(child);
      } else if (child.is("group")) {
        groups.add(child);
        collect(child, units, groups);
      }
    }
  }

  private void notes(XmlElement holder) {
    holder
        .child("notes")
        .ifPresent(n -> unique(n.children("note").filter(x -> x.find("id").isPresent()).toList()));
  }

  private void unique(List<XmlElement> elements) {
    Map<String, XmlElement> seen = new HashMap<>();
    for (XmlElement element : elements) {
      String id = element.get("id", "");
      if (seen.put(id, element) != null) {
        report(element, "xliff.idTwice", Map.of("element", element.name(), "id", id));
      }
    }
  }

  private static Map<String, String> about(XmlElement element, String attribute) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("element", element.name());
    String shown = attribute.replace("{http://www.w3.org/XML/1998/namespace}", "xml:");
    arguments.put("attribute", shown.substring(shown.indexOf('}') + 1));
    return arguments;
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "...";
  }

  private void report(XmlElement element, String code, Map<String, String> arguments) {
    problems.add(Problem.error(element.place(), code, arguments));
  }
}
