package io.github.imisproject.matching.evaluation.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who belongs to which group, as a table of person, attribute, value. */
final class GroupTable {
  private static final Set<String> REQUIRED = Set.of("person", "attribute", "value");

  private GroupTable() {}

  static Map<String, SortedMap<String, String>> read(
      StudyFiles files, String name, Set<String> people) {
    Map<String, SortedMap<String, String>> groups = new HashMap<>();
    Optional<Table> table = Table.read(files, name, REQUIRED, Set.of());
    if (table.isEmpty()) {
      return groups;
    }
    Table rows = table.get();
    while (rows.next()) {
      Optional<String> person = rows.needed("person");
      Optional<String> attribute = rows.needed("attribute");
      Optional<String> value = rows.needed("value");
      if (person.isPresent() && !people.contains(person.get())) {
        rows.problem("idUnknown", Map.of("id", person.get()));
      } else if (person.isPresent() && attribute.isPresent() && value.isPresent()) {
        groups
            .computeIfAbsent(person.get(), key -> new TreeMap<>())
            .put(attribute.get(), value.get());
      }
    }
    return groups;
  }
}
