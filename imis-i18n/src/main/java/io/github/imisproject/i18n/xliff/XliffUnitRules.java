package io.github.imisproject.i18n.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constraints of XLIFF 2.1 on one unit: what its ids, references and inline codes must do. */
final class XliffUnitRules {
  /** Takes a fault: the element, the problem's code and its arguments. */
  interface Report {
    void at(XmlElement element, String code, Map<String, String> arguments);
  }

  private static final String PART = "part";

  private final XmlElement unit;
  private final Set<String> unitIds;
  private final Report report;
  private final List<XmlElement> parts;

  XliffUnitRules(XmlElement unit, Set<String> unitIds, Report report) {
    this.unit = unit;
    this.unitIds = unitIds;
    this.report = report;
    parts = unit.children().stream().filter(p -> p.is("segment") || p.is("ignorable")).toList();
  }

  void check() {
    if (parts.stream().noneMatch(p -> p.is("segment"))) {
      report.at(unit, "xliff.elementMissing", Map.of("element", "segment", "parent", "unit"));
    }
    originalData();
    states();
    order();
    Map<String, String> source = side("source");
    Map<String, String> target = side("target");
    target.forEach(
        (id, kind) -> {
          String other = source.get(id);
          // A part's tag that is also a code's is reported as used twice.
          if (other != null && !other.equals(PART) && !kind.equals(PART) && !other.equals(kind)) {
            report.at(unit, "xliff.otherKind", Map.of("id", id));
          }
        });
  }

  private void originalData() {
    Set<String> ids = new HashSet<>();
    unit.child("originalData")
        .ifPresent(
            data ->
                data.children("data")
                    .filter(d -> !ids.add(d.get("id", "")))
                    .forEach(
                        d ->
                            report.at(
                                d,
                                "xliff.idTwice",
                                Map.of("element", "data", "id", d.get("id", "")))));
  }

  private void states() {
    for (XmlElement part : parts) {
      if (part.find("subState").isPresent() && part.find("state").isEmpty()) {
        needs(part, "subState", "state");
      }
    }
  }

  /** The order of targets is a permutation: each place is taken once, the unnamed keep theirs. */
  private void order() {
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<XmlElement> target = parts.get(i).child("target");
      int place = target.flatMap(t -> t.find("order")).map(Integer::parseInt).orElse(i + 1);
      if (place > parts.size() || !taken.add(place)) {
        XmlElement at = target.orElse(parts.get(i));
        report.at(at, "xliff.order", Map.of("value", Integer.toString(place)));
      }
    }
  }

  /** Checks the codes of all sources, or of all targets, and returns their kinds by id. */
  private Map<String, String> side(String side) {
    Map<String, String> kinds = new HashMap<>();
    Map<String, XmlElement> starts = new HashMap<>();
    Set<String> ended = new HashSet<>();
    boolean fixed = false;
    List<XmlElement> codes = new ArrayList<>();
    for (XmlElement part : parts) {
      part.find("id").ifPresent(id -> claim(kinds, part, id, PART));
      part.child(side).ifPresent(text -> text.all().skip(1).forEach(codes::add));
    }
    for (XmlElement code : codes) {
      code.find("id").ifPresent(id -> claim(kinds, code, id, kind(code)));
      switch (code.name()) {
        case "sc", "sm" -> starts.put(code.name() + code.get("id", ""), code);
        case "ec" -> end(code, starts, ended);
        case "em" -> endOfMark(code, starts, ended);
        case "mrk" -> mark(code);
        default -> {}
      }
      if (code.is("sm")) {
        mark(code);
      }
      fixed = reorder(code, fixed);
      code(code);
    }
    starts.forEach(
        (key, start) -> {
          boolean alone = start.get("isolated", "no").equals("yes");
          if (alone == ended.contains(key)) {
            String id = start.get("id", "");
            report.at(start, "xliff.unpaired", Map.of("element", start.name(), "id", id));
          }
        });
    codes.forEach(code -> copy(code, codes));
    return kinds;
  }

  private void claim(Map<String, String> kinds, XmlElement element, String id, String kind) {
    if (kinds.put(id, kind) != null) {
      report.at(element, "xliff.idTwice", Map.of("element", element.name(), "id", id));
    }
  }

  /** A pair may be written as one element or two; its kind is the same. */
  private static String kind(XmlElement code) {
    return switch (code.name()) {
      case "pc", "sc", "ec" -> "pair";
      case "mrk", "sm" -> "mark";
      default -> code.name();
    };
  }

  private void end(XmlElement end, Map<String, XmlElement> starts, Set<String> ended) {
    boolean alone = end.get("isolated", "no").equals("yes");
    Optional<String> ref = end.find("startRef");
    if (alone) {
      if (ref.isPresent()) {
        conflict(end, "isolated", "startRef");
      }
      if (end.find("id").isEmpty()) {
        needs(end, "isolated", "id");
      }
      return;
    }
    if (end.find("id").isPresent()) {
      conflict(end, "id", "startRef");
    }
    if (end.find("dir").isPresent()) {
      needs(end, "dir", "isolated");
    }
    if (ref.isEmpty()) {
      needs(end, "ec", "startRef");
      return;
    }
    XmlElement start = starts.get("sc" + ref.get());
    if (start == null || !ended.add("sc" + ref.get())) {
      unresolved(end, "startRef", ref.get());
      return;
    }
    for (String name : List.of("canCopy", "canDelete", "canOverlap")) {
      if (!start.get(name, "").equals(end.get(name, ""))) {
        conflict(end, name, "sc " + name);
      }
    }
    boolean free = start.get("canReorder", "yes").equals("yes");
    if (free != end.get("canReorder", "yes").equals("yes")
        || end.get("canReorder", "").equals("firstNo")) {
      conflict(end, "canReorder", "sc canReorder");
    }
  }

  private void endOfMark(XmlElement end, Map<String, XmlElement> starts, Set<String> ended) {
    String ref = end.get("startRef", "");
    if (!starts.containsKey("sm" + ref) || !ended.add("sm" + ref)) {
      unresolved(end, "startRef", ref);
    }
  }

  /** A comment says something itself or points to a note of the unit, not both. */
  private void mark(XmlElement mark) {
    if (!mark.get("type", "generic").equals("comment")) {
      return;
    }
    Optional<String> ref = mark.find("ref");
    if (ref.isPresent() == mark.find("value").isPresent()) {
      conflict(mark, "value", "ref");
    }
    ref.filter(r -> r.startsWith("#n="))
        .filter(
            r ->
                unit.child("notes").stream()
                    .flatMap(n -> n.children("note"))
                    .noneMatch(n -> r.equals("#n=" + n.get("id", ""))))
        .ifPresent(r -> unresolved(mark, "ref", r));
  }

  /** Returns whether a run of codes that keep their order has begun. */
  private boolean reorder(XmlElement code, boolean begun) {
    String value = code.get("canReorder", "yes");
    if (value.equals("yes")) {
      return begun;
    }
    boolean held =
        code.get("canCopy", "yes").equals("no") && code.get("canDelete", "yes").equals("no");
    if (!held) {
      conflict(code, "canReorder", "canCopy, canDelete");
    }
    if (value.equals("no") && !begun) {
      needs(code, "canReorder", "firstNo");
    }
    return true;
  }

  private void code(XmlElement code) {
    if (code.is("mrk") || code.is("sm")) {
      return;
    }
    code.find("subType")
        .ifPresent(
            sub -> {
              String wanted = sub.equals("xlf:var") ? "ui" : sub.startsWith("xlf:") ? "fmt" : "";
              String type = code.get("type", "");
              if (type.isEmpty() || !(wanted.isEmpty() || wanted.equals(type))) {
                needs(code, "subType", wanted.isEmpty() ? "type" : "type=" + wanted);
              }
            });
    for (String name : List.of("dataRef", "dataRefStart", "dataRefEnd")) {
      code.find(name).filter(ref -> !hasData(ref)).ifPresent(ref -> unresolved(code, name, ref));
    }
    for (String name : List.of("subFlows", "subFlowsStart", "subFlowsEnd")) {
      code.find(name)
          .ifPresent(
              refs -> {
                for (String ref : refs.strip().split("\\s+", -1)) {
                  if (!unitIds.contains(ref)) {
                    unresolved(code, name, ref);
                  }
                }
              });
    }
  }

  private void copy(XmlElement code, List<XmlElement> codes) {
    code.find("copyOf")
        .ifPresent(
            ref -> {
              boolean data =
                  code.find("dataRef")
                      .or(() -> code.find("dataRefStart"))
                      .or(() -> code.find("dataRefEnd"))
                      .isPresent();
              if (data) {
                conflict(code, "copyOf", "dataRef");
              }
              boolean there =
                  codes.stream()
                      .anyMatch(
                          c ->
                              c != code
                                  && c.get("id", "").equals(ref)
                                  && kind(c).equals(kind(code)));
              if (!there) {
                unresolved(code, "copyOf", ref);
              }
            });
  }

  private boolean hasData(String ref) {
    return unit.child("originalData").stream()
        .flatMap(o -> o.children("data"))
        .anyMatch(d -> d.get("id", "").equals(ref));
  }

  private void needs(XmlElement element, String attribute, String other) {
    report.at(
        element,
        "xliff.needs",
        Map.of("element", element.name(), "attribute", attribute, "other", other));
  }

  private void conflict(XmlElement element, String attribute, String other) {
    report.at(
        element,
        "xliff.conflict",
        Map.of("element", element.name(), "attribute", attribute, "other", other));
  }

  private void unresolved(XmlElement element, String attribute, String value) {
    report.at(
        element,
        "xliff.reference",
        Map.of("element", element.name(), "attribute", attribute, "value", value));
  }
}
