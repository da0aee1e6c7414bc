package io.github.imisproject.core.hsds;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the steps of one import share. */
final class ImportContext {
  /** The longest id the model takes. */
  private static final int MAX_ID = 200;

  private final HsdsDirectory tables;
  private final LanguageTag language;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<HsdsRecord, String> ids = new HashMap<>();
  private final ModelOverlay overlay;

  ImportContext(HsdsDirectory tables, LanguageTag language) {
    this.tables = tables;
    this.language = language;
    this.overlay = new ModelOverlay(tables, problems);
    for (HsdsTable table : List.of(HsdsTable.ORGANIZATION, HsdsTable.LOCATION, HsdsTable.SERVICE)) {
      giveIds(table);
    }
  }

  /** A second record of the same id gets a number, so that both are kept. */
  private void giveIds(HsdsTable table) {
    Set<String> given = new HashSet<>();
    for (HsdsRecord record : tables.records(table)) {
      String base = usable(record.key()) ? record.key() : record.path();
      String id = base;
      for (int n = 2; !given.add(id); n++) {
        id = base + "#" + n;
      }
      ids.put(record, id);
    }
  }

  private static boolean usable(String id) {
    return !id.isBlank() && id.length() <= MAX_ID && id.chars().noneMatch(Character::isISOControl);
  }

  HsdsDirectory tables() {
    return tables;
  }

  List<Problem> problems() {
    return problems;
  }

  ModelOverlay overlay() {
    return overlay;
  }

  /** The id of an organisation, place or service in the model. */
  String id(HsdsRecord record) {
    return ids.getOrDefault(record, record.key());
  }

  /** The records a record points at or belongs to, in the order of its links. */
  List<HsdsRecord> targets(HsdsRecord record, HsdsTable table) {
    List<HsdsRecord> targets = new ArrayList<>();
    record.links(table).forEach(key -> tables.find(table, key).ifPresent(targets::add));
    return targets;
  }

  /** The records of a table that belong to any of some records, each once. */
  List<HsdsRecord> belonging(HsdsTable table, List<HsdsRecord> parents) {
    Set<HsdsRecord> found = new LinkedHashSet<>();
    parents.forEach(parent -> found.addAll(tables.linked(table, parent)));
    return List.copyOf(found);
  }

  LocalizedText text(String value) {
    return LocalizedText.of(language, value);
  }

  /** The first of several members that has text. */
  Optional<LocalizedText> text(HsdsRecord record, String... members) {
    return record.firstText(members).map(this::text);
  }

  /** Makes a part of the model; one that breaks the model's rules is reported and left out. */
  <T> Optional<T> attempt(HsdsRecord record, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (InvalidValueException e) {
      for (Problem p : e.problems()) {
        problems.add(
            new Problem(record.path() + p.path(), p.code(), p.arguments(), Severity.WARNING));
      }
      return Optional.empty();
    }
  }

  /** The members that the model has no part for, under {@code hsds}; nothing if there are none. */
  static Map<String, Object> leftOver(HsdsRecord record, Set<String> taken) {
    Map<String, Object> left = new LinkedHashMap<>(record.members());
    left.keySet().removeAll(taken);
    left.values().removeIf(v -> v == null || (v instanceof String s && s.isBlank()));
    return left.isEmpty() ? Map.of() : Map.of("hsds", left);
  }
}
