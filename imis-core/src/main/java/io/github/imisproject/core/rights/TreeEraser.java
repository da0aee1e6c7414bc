package io.github.imisproject.core.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what refers to one person out of a tree of JSON. Not thread-safe.
 *
 * <p>An object that is an element of a list, or the value of a member, and one of whose own members
 * is the pseudonym, is about the person and goes whole; so does a list's element that is the
 * pseudonym, and a member whose name or value it is.
 */
final class TreeEraser {
  private final String personId;
  private int count;

  TreeEraser(String personId) {
    this.personId = personId;
  }

  int count() {
    return count;
  }

  Map<String, Object> members(Map<String, Object> members) {
    Map<String, Object> left = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (name.equals(personId) || isAbout(value)) {
            count++;
          } else {
            put(left, name, inside(value));
          }
        });
    return left;
  }

  private boolean isAbout(@Nullable Object value) {
    return personId.equals(value) || value instanceof Map<?, ?> map && map.containsValue(personId);
  }

  @SuppressWarnings("unchecked") // members of a JSON object
  private @Nullable Object inside(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return members((Map<String, Object>) map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> left = new ArrayList<>();
      for (Object element : list) {
        if (isAbout(element)) {
          count++;
        } else {
          left.add(inside(element));
        }
      }
      return left;
    }
    return value;
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }
}
