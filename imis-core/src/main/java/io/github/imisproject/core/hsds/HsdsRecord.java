package io.github.imisproject.core.hsds;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a directory, without what belongs to it in other tables.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table its table
 * @param key its id, or where that is blank its path: unique in its table but for records that
 *     share an id
 * @param path where it stands in its file, for problems
 * @param members its members as the file has them, unknown ones and nulls included; in CSV the
 *     cells that are not blank
 * @param links the keys of the records it belongs to or points at, by their table: where the file
 *     nests it, and its columns such as {@code service_id}
 */
public record HsdsRecord(
    HsdsTable table,
    String key,
    String path,
    Map<String, Object> members,
    Map<HsdsTable, List<String>> links) {
  /** Copies the maps. */
  public HsdsRecord {
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    requireNonNull(path, "path");
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    Map<HsdsTable, List<String>> copy = new LinkedHashMap<>();
    links.forEach((to, keys) -> copy.put(to, List.copyOf(keys)));
    links = Collections.unmodifiableMap(copy);
  }

  /** Returns the id as the file has it; absent if blank. */
  public Optional<String> id() {
    return text("id");
  }

  /** Returns a member as text without blanks around it; absent if missing, blank or no scalar. */
  public Optional<String> text(String member) {
    return HsdsValues.text(members.get(member));
  }

  /** Returns the keys of the records of {@code target} that it belongs to or points at. */
  public List<String> links(HsdsTable target) {
    return links.getOrDefault(target, List.of());
  }

  /** Returns the first of several members that has text. */
  Optional<String> firstText(String... names) {
    for (String name : names) {
      Optional<String> text = text(name);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }
}
