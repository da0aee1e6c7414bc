package io.github.imisproject.core.interchange;

import io.github.imisproject.core.internal.json.PlainJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record said in its source, for the members that IMIS would write otherwise or not at all.
 *
 * <p>Beside each such member stands what IMIS wrote for it then. A member is written as the source
 * had it as long as IMIS would still write the same; once somebody edits the record, the edit
 * counts.
 */
final class SourceMembers {
  /** The unknown member of an offer under which they are kept. */
  static final String NAME = "schemaOrg";

  private static final String SOURCE = "source";
  private static final String WRITTEN = "written";

  private SourceMembers() {}

  /** Returns what to keep, given the source and what IMIS writes of what it understood. */
  static Map<String, Object> keep(Map<?, ?> source, Map<String, Object> own) {
    Map<String, Object> kept = new LinkedHashMap<>();
    Map<String, Object> written = new LinkedHashMap<>();
    source.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          Object now = own.get(name);
          if (!own.containsKey(name) || !same(value, now)) {
            put(kept, name, value);
            if (own.containsKey(name)) {
              put(written, name, now);
            }
          }
        });
    own.forEach(
        (name, now) -> {
          if (!source.containsKey(name)) {
            put(written, name, now); // so that it is not added either
          }
        });
    return kept.isEmpty() && written.isEmpty()
        ? Map.of()
        : Map.of(NAME, Map.of(SOURCE, kept, WRITTEN, written));
  }

  /** Returns what to write, given what IMIS would write and what was kept. */
  static Map<String, Object> restore(Map<String, Object> own, Map<String, Object> unknownMembers) {
    Map<String, Object> restored = new LinkedHashMap<>(own);
    if (unknownMembers.get(NAME) instanceof Map<?, ?> memory
        && memory.get(SOURCE) instanceof Map<?, ?> kept
        && memory.get(WRITTEN) instanceof Map<?, ?> written) {
      written.forEach(
          (key, then) -> {
            String name = String.valueOf(key);
            if (!kept.containsKey(name) && same(then, own.get(name))) {
              restored.remove(name);
            }
          });
      kept.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            if (written.containsKey(name) == own.containsKey(name)
                && same(written.get(name), own.get(name))) {
              put(restored, name, value);
            }
          });
    }
    return restored;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return PlainJson.writeLine(one).equals(PlainJson.writeLine(other));
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    members.put(name, value);
  }
}
