package io.github.imisproject.core.hsds;

import static io.github.imisproject.core.hsds.HsdsTable.ACCESSIBILITY;
import static io.github.imisproject.core.hsds.HsdsTable.ADDRESS;
import static io.github.imisproject.core.hsds.HsdsTable.ATTRIBUTE;
import static io.github.imisproject.core.hsds.HsdsTable.CONTACT;
import static io.github.imisproject.core.hsds.HsdsTable.COST_OPTION;
import static io.github.imisproject.core.hsds.HsdsTable.FUNDING;
import static io.github.imisproject.core.hsds.HsdsTable.LANGUAGE;
import static io.github.imisproject.core.hsds.HsdsTable.LOCATION;
import static io.github.imisproject.core.hsds.HsdsTable.METADATA;
import static io.github.imisproject.core.hsds.HsdsTable.ORGANIZATION;
import static io.github.imisproject.core.hsds.HsdsTable.ORGANIZATION_IDENTIFIER;
import static io.github.imisproject.core.hsds.HsdsTable.PHONE;
import static io.github.imisproject.core.hsds.HsdsTable.PROGRAM;
import static io.github.imisproject.core.hsds.HsdsTable.REQUIRED_DOCUMENT;
import static io.github.imisproject.core.hsds.HsdsTable.SCHEDULE;
import static io.github.imisproject.core.hsds.HsdsTable.SERVICE;
import static io.github.imisproject.core.hsds.HsdsTable.SERVICE_AREA;
import static io.github.imisproject.core.hsds.HsdsTable.SERVICE_AT_LOCATION;
import static io.github.imisproject.core.hsds.HsdsTable.SERVICE_CAPACITY;
import static io.github.imisproject.core.hsds.HsdsTable.TAXONOMY;
import static io.github.imisproject.core.hsds.HsdsTable.TAXONOMY_TERM;
import static io.github.imisproject.core.hsds.HsdsTable.UNIT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts records into each other, as the interface of HSDS 3.0 hands them out. */
final class HsdsNester {
  /** What stands as a list in a record of each table. */
  private static final Map<HsdsTable, List<HsdsTable>> LISTS =
      Map.of(
          SERVICE,
              List.of(
                  PHONE,
                  SCHEDULE,
                  SERVICE_AREA,
                  SERVICE_AT_LOCATION,
                  LANGUAGE,
                  FUNDING,
                  COST_OPTION,
                  REQUIRED_DOCUMENT,
                  CONTACT,
                  SERVICE_CAPACITY,
                  ATTRIBUTE,
                  METADATA),
          SERVICE_AT_LOCATION, List.of(CONTACT, PHONE, SCHEDULE, ATTRIBUTE, METADATA),
          LOCATION,
              List.of(
                  LANGUAGE, ADDRESS, CONTACT, ACCESSIBILITY, PHONE, SCHEDULE, ATTRIBUTE, METADATA),
          ORGANIZATION,
              List.of(
                  FUNDING, CONTACT, PHONE, PROGRAM, ORGANIZATION_IDENTIFIER, ATTRIBUTE, METADATA),
          CONTACT, List.of(PHONE, ATTRIBUTE),
          PHONE, List.of(LANGUAGE, ATTRIBUTE));

  /** What stands as one record in a record of each table, by the member's name. */
  private static final Map<HsdsTable, Map<String, HsdsTable>> SINGLES =
      Map.of(
          SERVICE, Map.of("organization", ORGANIZATION, "program", PROGRAM),
          SERVICE_AT_LOCATION, Map.of("location", LOCATION),
          ATTRIBUTE, Map.of("taxonomy_term", TAXONOMY_TERM),
          TAXONOMY_TERM, Map.of("taxonomy_detail", TAXONOMY),
          SERVICE_CAPACITY, Map.of("unit", UNIT));

  private final HsdsDirectory directory;
  private final Set<HsdsRecord> written = new HashSet<>();

  HsdsNester(HsdsDirectory directory) {
    this.directory = directory;
  }

  Map<String, Object> nest() {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put(SERVICE.plural(), all(directory.records(SERVICE)));
    for (HsdsTable table : List.of(ORGANIZATION, LOCATION)) {
      List<HsdsRecord> left =
          directory.records(table).stream().filter(r -> !written.contains(r)).toList();
      if (!left.isEmpty()) {
        collection.put(table.plural(), all(left));
      }
    }
    return collection;
  }

  private List<Map<String, Object>> all(List<HsdsRecord> records) {
    return records.stream().map(this::nest).toList();
  }

  private Map<String, Object> nest(HsdsRecord record) {
    written.add(record);
    Map<String, Object> nested = new LinkedHashMap<>(record.members());
    SINGLES.getOrDefault(record.table(), Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            single -> {
              for (String key : record.links(single.getValue())) {
                directory
                    .find(single.getValue(), key)
                    .ifPresent(target -> nested.putIfAbsent(single.getKey(), nest(target)));
                nested.putIfAbsent(single.getValue().singular() + "_id", key);
              }
            });
    if (record.table() == LOCATION) {
      // Locations name their organization; the list of them would stand in each of its services.
      record.links(ORGANIZATION).forEach(key -> nested.putIfAbsent("organization_id", key));
    }
    for (HsdsTable child : LISTS.getOrDefault(record.table(), List.of())) {
      List<Map<String, Object>> children = new ArrayList<>(all(directory.linked(child, record)));
      if (!children.isEmpty()) {
        nested.put(child.plural(), children);
      }
    }
    return nested;
  }
}
