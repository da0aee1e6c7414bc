package io.github.imisproject.core.hsds;

import io.github.imisproject.core.hsds.HsdsDocument.Form;
import io.github.imisproject.core.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes nested JSON apart into records of tables. */
final class HsdsNesting {
  private static final List<String> BASE = List.of("version", "profile", "openapi_url");

  private final String file;
  private final RecordGatherer gatherer;
  private final List<Problem> problems;

  HsdsNesting(String file, RecordGatherer gatherer, List<Problem> problems) {
    this.file = file;
    this.gatherer = gatherer;
    this.problems = problems;
  }

  /** Returns what kind of document this is. */
  static Form form(Object content) {
    if (content instanceof List<?>) {
      return Form.LIST;
    }
    if (!(content instanceof Map<?, ?> members)) {
      return Form.OTHER;
    }
    if (members.get("contents") instanceof List<?>) {
      return Form.PAGE;
    }
    boolean tabular = false;
    boolean collection = false;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      if (member.getValue() instanceof List<?> && HsdsTable.find(name).isPresent()) {
        tabular |= name.toLowerCase(Locale.ROOT).endsWith(".csv");
        collection |= !name.toLowerCase(Locale.ROOT).endsWith(".csv");
      }
    }
    if (tabular) {
      return Form.TABULAR;
    }
    if (!members.isEmpty() && BASE.containsAll(members.keySet())) {
      return Form.BASE;
    }
    // A record has its id or name beside the lists of what belongs to it; a collection has neither.
    boolean ofItsOwn = members.containsKey("id") || members.containsKey("name");
    if (collection && !ofItsOwn) {
      return Form.COLLECTION;
    }
    return table(members).isPresent() ? Form.RECORD : Form.OTHER;
  }

  /** Returns the table whose fields a nested record has most of; absent if it has none. */
  static Optional<HsdsTable> table(Map<?, ?> members) {
    HsdsTable best = HsdsTable.SERVICE;
    int most = 0;
    for (HsdsTable table : HsdsTable.values()) {
      int score = 0;
      for (Object name : members.keySet()) {
        boolean own = table.fields().containsKey(String.valueOf(name));
        score += own || isNestedIn(table, String.valueOf(name)) ? 1 : 0;
      }
      if (score > most) {
        most = score;
        best = table;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  /** What tells records apart that share most of their fields: what is nested in them. */
  private static boolean isNestedIn(HsdsTable table, String member) {
    return switch (table) {
      case SERVICE ->
          List.of(
                  "service_at_locations",
                  "service_areas",
                  "organization",
                  "program",
                  "languages",
                  "cost_options",
                  "required_documents",
                  "schedules",
                  "phones",
                  "contacts",
                  "funding",
                  "service_capacities")
              .contains(member);
      case ORGANIZATION ->
          List.of(
                  "services",
                  "locations",
                  "programs",
                  "organization_identifiers",
                  "phones",
                  "contacts",
                  "funding")
              .contains(member);
      case LOCATION ->
          List.of("addresses", "accessibility", "languages", "phones", "contacts", "schedules")
              .contains(member);
      case SERVICE_AT_LOCATION ->
          List.of("location", "service", "contacts", "phones", "schedules").contains(member);
      case TAXONOMY_TERM -> member.equals("taxonomy_detail");
      case ATTRIBUTE -> member.equals("taxonomy_term");
      default -> false;
    };
  }

  /** Adds every record of the document. */
  void add(HsdsDocument document) {
    switch (document.form()) {
      case RECORD -> addGuessed(document.content(), "");
      case LIST -> addAll((List<?>) document.content(), "");
      case PAGE -> {
        if (((Map<?, ?>) document.content()).get("contents") instanceof List<?> contents) {
          addAll(contents, "/contents");
        }
      }
      case TABULAR, COLLECTION -> addTables(document);
      case BASE -> {}
      case OTHER -> problems.add(Problem.error(path(""), "hsds.formUnknown", Map.of()));
    }
  }

  private void addAll(List<?> elements, String pointer) {
    for (int i = 0; i < elements.size(); i++) {
      addGuessed(elements.get(i), pointer + "/" + i);
    }
  }

  private void addGuessed(Object value, String pointer) {
    Optional<HsdsTable> table =
        value instanceof Map<?, ?> members ? table(members) : Optional.empty();
    if (table.isPresent()) {
      addRecord(table.get(), (Map<?, ?>) value, pointer);
    } else {
      problems.add(Problem.error(path(pointer), "hsds.formUnknown", Map.of()));
    }
  }

  private void addTables(HsdsDocument document) {
    boolean rows = document.form() == Form.TABULAR;
    ((Map<?, ?>) document.content())
        .forEach(
            (name, value) -> {
              Optional<HsdsTable> table = HsdsTable.find(String.valueOf(name));
              if (table.isEmpty() || !(value instanceof List<?> list)) {
                return; // an unknown member: the document keeps it
              }
              for (int i = 0; i < list.size(); i++) {
                String pointer = "/" + name + "/" + i;
                if (!(list.get(i) instanceof Map<?, ?> members)) {
                  wrongType(pointer, String.valueOf(name), "hsds.notObject");
                } else if (rows) {
                  gatherer.addRow(table.get(), path(pointer), strings(members));
                } else {
                  addRecord(table.get(), members, pointer);
                }
              }
            });
  }

  private RecordGatherer.Draft addRecord(HsdsTable table, Map<?, ?> value, String pointer) {
    Map<String, Object> own = new LinkedHashMap<>();
    Map<String, Object> nested = new LinkedHashMap<>();
    strings(value)
        .forEach(
            (name, member) -> {
              boolean inside =
                  !table.fields().containsKey(name)
                      && HsdsTable.ofMember(name).isPresent()
                      && (member instanceof Map<?, ?> || member instanceof List<?>);
              (inside ? nested : own).put(name, member);
              if (!inside
                  && member != null
                  && !table.fields().containsKey(name)
                  && isNestedIn(table, name)) {
                wrongType(pointer + "/" + name, name, "hsds.notList");
              }
            });
    RecordGatherer.Draft draft = gatherer.addNested(table, path(pointer), own);
    nested.forEach((name, member) -> addInside(draft, name, member, pointer + "/" + name));
    return draft;
  }

  private void addInside(RecordGatherer.Draft parent, String name, Object member, String pointer) {
    HsdsTable table = HsdsTable.ofMember(name).orElseThrow();
    if (member instanceof Map<?, ?> one) {
      parent.link(table, addRecord(table, one, pointer).key);
      return;
    }
    List<?> many = (List<?>) member;
    for (int i = 0; i < many.size(); i++) {
      if (many.get(i) instanceof Map<?, ?> one) {
        addRecord(table, one, pointer + "/" + i).link(parent.table, parent.key);
      } else {
        wrongType(pointer + "/" + i, name, "hsds.notObject");
      }
    }
  }

  private void wrongType(String pointer, String member, String code) {
    problems.add(Problem.warning(path(pointer), code, Map.of("field", member)));
  }

  private String path(String pointer) {
    return file.isEmpty() ? pointer : file + "#" + pointer;
  }

  private static Map<String, Object> strings(Map<?, ?> members) {
    Map<String, Object> strings = new LinkedHashMap<>();
    members.forEach((name, value) -> strings.put(String.valueOf(name), value));
    return strings;
  }
}
