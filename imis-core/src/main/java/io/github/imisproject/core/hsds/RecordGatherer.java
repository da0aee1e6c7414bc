package io.github.imisproject.core.hsds;

import io.github.imisproject.core.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers records of several files, joins those that nesting repeats, and follows references. */
final class RecordGatherer {
  /** How many records one directory may have, so that it fits into a small heap. */
  static final int MAX_RECORDS = 150_000;

  private static final int SHOWN = 60;

  private final List<Problem> problems;
  private final int maxRecords;
  private boolean full;
  private final Deque<Draft> drafts = new ArrayDeque<>();
  private final Map<Identity, Draft> byId = new HashMap<>();

  private final Map<Row, Draft> rowsWithoutId = new HashMap<>();

  /** A row that has no id to be known by. */
  private record Row(HsdsTable table, Map<String, Object> members) {}

  /** A table and an id. */
  private record Identity(HsdsTable table, String id) {}

  /** A record that may still grow. */
  static final class Draft {
    final HsdsTable table;
    final String key;
    final String path;
    final Map<String, Object> members = new LinkedHashMap<>();
    final Map<HsdsTable, Set<String>> links = new LinkedHashMap<>();

    private Draft(HsdsTable table, String key, String path) {
      this.table = table;
      this.key = key;
      this.path = path;
    }

    void link(HsdsTable target, String targetKey) {
      links.computeIfAbsent(target, t -> new LinkedHashSet<>()).add(targetKey);
    }
  }

  RecordGatherer(List<Problem> problems) {
    this(problems, MAX_RECORDS);
  }

  RecordGatherer(List<Problem> problems, int maxRecords) {
    this.problems = problems;
    this.maxRecords = maxRecords;
  }

  /** Adds a row of a table; a second row of the same id is kept and reported. */
  Draft addRow(HsdsTable table, String path, Map<String, Object> members) {
    Optional<String> id = HsdsValues.text(members.get("id"));
    Draft draft = add(table, id, path, members);
    if (full) {
      return draft;
    }
    if (id.isPresent() && byId.putIfAbsent(new Identity(table, id.get()), draft) != null) {
      problems.add(
          Problem.warning(
              path, "hsds.idTwice", Map.of("table", table.singular(), "id", shown(id.get()))));
    }
    if (id.isEmpty()) {
      Draft same = rowsWithoutId.putIfAbsent(new Row(table, draft.members), draft);
      if (same != null) {
        problems.add(
            Problem.warning(
                path, "hsds.rowTwice", Map.of("table", table.singular(), "row", same.path)));
      }
    }
    return draft;
  }

  /** Adds a nested record; the same id again is the same record, and may bring more members. */
  Draft addNested(HsdsTable table, String path, Map<String, Object> members) {
    Optional<String> id = HsdsValues.text(members.get("id"));
    Draft known = id.map(i -> byId.get(new Identity(table, i))).orElse(null);
    if (known == null) {
      Draft draft = add(table, id, path, members);
      id.filter(i -> !full).ifPresent(i -> byId.put(new Identity(table, i), draft));
      return draft;
    }
    members.forEach((name, value) -> join(known, path, name, value));
    return known;
  }

  private Draft add(
      HsdsTable table, Optional<String> id, String path, Map<String, Object> members) {
    Draft draft = new Draft(table, id.orElse(path), path);
    draft.members.putAll(members);
    if (drafts.size() < maxRecords) {
      drafts.add(draft);
    } else if (!full) {
      full = true;
      problems.add(Problem.error(path, "hsds.tooManyRecords", Map.of("limit", maxRecords + "")));
    }
    return draft;
  }

  private void join(Draft known, String path, String name, @Nullable Object value) {
    if (!known.members.containsKey(name)) {
      putMember(known, name, value);
    } else if (!Objects.equals(known.members.get(name), value)) {
      problems.add(
          Problem.warning(
              path + "/" + name,
              "hsds.recordsDiffer",
              Map.of("table", known.table.singular(), "id", shown(known.key), "field", name)));
    }
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void putMember(Draft draft, String name, @Nullable Object value) {
    draft.members.put(name, value);
  }

  /** Follows references, checks everything and makes the directory. */
  HsdsDirectory build(HsdsVersion version, List<HsdsDocument> documents) {
    for (Draft draft : drafts) {
      draft.members.forEach((name, value) -> follow(draft, name, value));
    }
    byId.clear();
    rowsWithoutId.clear();
    List<HsdsRecord> records = new ArrayList<>(drafts.size());
    HsdsChecks checks = new HsdsChecks(version, problems);
    // Taking each draft away lets its memory go once its record is made.
    for (Draft draft = drafts.poll(); draft != null; draft = drafts.poll()) {
      Map<HsdsTable, List<String>> links = new LinkedHashMap<>();
      draft.links.forEach((target, keys) -> links.put(target, List.copyOf(keys)));
      HsdsRecord record = new HsdsRecord(draft.table, draft.key, draft.path, draft.members, links);
      checks.check(record);
      records.add(record);
    }
    HsdsDirectory directory = new HsdsDirectory(version, records, documents);
    checks.checkReferences(directory, records);
    return directory;
  }

  private void follow(Draft draft, String name, @Nullable Object value) {
    Optional<String> text = HsdsValues.plain(value);
    if (text.isEmpty()
        || draft.table.fields().get(name) != FieldKind.REFERENCE
        || name.startsWith("parent_")) {
      return;
    }
    Optional<HsdsTable> target = target(draft, name);
    if (target.isEmpty()) {
      return;
    }
    String[] ids = text.get().split(",");
    if (ids.length > 1) {
      problems.add(
          Problem.warning(
              draft.path + HsdsChecks.separator(draft.path) + name,
              "hsds.referenceMany",
              Map.of("field", name, "count", ids.length + "")));
    }
    for (String id : ids) {
      if (HsdsValues.standsForNoName(id.strip())) {
        problems.add(
            Problem.warning(
                draft.path + HsdsChecks.separator(draft.path) + name,
                "hsds.nameBlank",
                Map.of("table", target.get().singular())));
      } else if (!id.isBlank()) {
        draft.link(target.get(), id.strip());
      }
    }
  }

  private static Optional<HsdsTable> target(Draft draft, String name) {
    return switch (name) {
      case "link_id" -> HsdsValues.text(draft.members.get("link_entity")).flatMap(HsdsTable::find);
      case "resource_id" ->
          HsdsValues.text(draft.members.get("resource_type")).flatMap(HsdsTable::find);
      default -> HsdsTable.find(name.substring(0, name.length() - "_id".length()));
    };
  }

  static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
