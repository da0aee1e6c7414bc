package io.github.imisproject.core.hsds;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directory of services as its tables, whatever form it was read from.
 *
 * <p>Immutable and thread-safe. Records are in the order of their files; look-ups take constant
 * time. Documents read from JSON are kept whole beside the tables.
 */
public final class HsdsDirectory {
  private final HsdsVersion version;
  private final List<HsdsDocument> documents;
  private final Map<HsdsTable, List<HsdsRecord>> tables = new EnumMap<>(HsdsTable.class);
  private final Map<HsdsTable, Map<String, HsdsRecord>> byKey = new EnumMap<>(HsdsTable.class);
  private final Map<Link, List<HsdsRecord>> linked = new HashMap<>();

  /** That records of {@code child} belong to the record {@code key} of {@code parent}. */
  private record Link(HsdsTable child, HsdsTable parent, String key) {}

  /**
   * Creates a directory.
   *
   * @param version the generation its tables were written in
   * @param records all records, in the order of their files
   * @param documents the JSON documents they were read from; none for CSV
   */
  public HsdsDirectory(
      HsdsVersion version, List<HsdsRecord> records, List<HsdsDocument> documents) {
    this.version = requireNonNull(version, "version");
    this.documents = List.copyOf(documents);
    for (HsdsRecord record : records) {
      tables.computeIfAbsent(record.table(), t -> new ArrayList<>()).add(record);
      byKey.computeIfAbsent(record.table(), t -> new HashMap<>()).putIfAbsent(record.key(), record);
      record
          .links()
          .forEach(
              (parent, keys) ->
                  keys.forEach(
                      key ->
                          linked
                              .computeIfAbsent(
                                  new Link(record.table(), parent, key), l -> new ArrayList<>())
                              .add(record)));
    }
    tables.replaceAll((table, list) -> List.copyOf(list));
    linked.replaceAll((link, list) -> List.copyOf(list));
  }

  /** Returns the generation its tables were written in. */
  public HsdsVersion version() {
    return version;
  }

  /** Returns the JSON documents it was read from, whole; none for CSV. */
  public List<HsdsDocument> documents() {
    return documents;
  }

  /** Returns all records of a table, in the order of their files. */
  public List<HsdsRecord> records(HsdsTable table) {
    return tables.getOrDefault(table, List.of());
  }

  /** Returns the record of this key, which is its id where it has one. */
  public Optional<HsdsRecord> find(HsdsTable table, String key) {
    return Optional.ofNullable(byKey.getOrDefault(table, Map.of()).get(key));
  }

  /**
   * Returns the records of {@code child} that belong to or point at a record, such as the
   * telephones of a service.
   */
  public List<HsdsRecord> linked(HsdsTable child, HsdsRecord parent) {
    return linked.getOrDefault(new Link(child, parent.table(), parent.key()), List.of());
  }

  /** Returns how many records each table has; tables without any are left out. */
  public Map<HsdsTable, Integer> counts() {
    Map<HsdsTable, Integer> counts = new EnumMap<>(HsdsTable.class);
    tables.forEach((table, list) -> counts.put(table, list.size()));
    return Collections.unmodifiableMap(counts);
  }

  /** Returns the version and the number of records of each table. */
  @Override
  public String toString() {
    return "HsdsDirectory[" + version + ", " + counts() + "]";
  }
}
