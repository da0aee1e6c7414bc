package io.github.imisproject.core.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep their order, so that equal values are written alike. */
public final class Copies {
  private Copies() {}

  /** Returns a copy of {@code list}; an absent one is empty. */
  public static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Returns a copy of {@code set} in its order; an absent one is empty. */
  public static <T> Set<T> set(@Nullable Set<T> set) {
    if (set == null || set.isEmpty()) {
      return Set.of();
    }
    Set<T> copy = new LinkedHashSet<>();
    set.forEach(e -> copy.add(requireNonNull(e, "element")));
    return Collections.unmodifiableSet(copy);
  }

  /** Returns a copy of {@code map} in the order of its keys; an absent one is empty. */
  public static <K extends Comparable<? super K>, V> Map<K, V> map(@Nullable Map<K, V> map) {
    if (map == null || map.isEmpty()) {
      return Map.of();
    }
    SortedMap<K, V> copy = new TreeMap<>();
    map.forEach((k, v) -> copy.put(k, requireNonNull(v, "value")));
    return Collections.unmodifiableSortedMap(copy);
  }

  /** Returns {@code value}, or {@code absent} if there is none. */
  public static <T> T orElse(@Nullable T value, T absent) {
    return value == null ? absent : value;
  }

  /** Returns a deep, unmodifiable copy of members of a JSON object; an absent one is empty. */
  public static Map<String, Object> extras(@Nullable Map<String, Object> members) {
    if (members == null || members.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(name, deep(value)));
    return Collections.unmodifiableMap(copy);
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static Object deep(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, inner) -> copy.put((String) name, deep(inner)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(inner -> copy.add(deep(inner)));
      return Collections.unmodifiableList(copy);
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        "an unknown member holds something that is not JSON; use strings, numbers, booleans, lists"
            + " and maps");
  }
}
