package io.github.imisproject.matching.spi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameters of one extension in one policy: what the policy sets, and the defaults for the
 * rest.
 *
 * <p>Immutable and thread-safe.
 */
public final class Parameters {
  private static final Parameters NONE = new Parameters(new TreeMap<>());

  private final SortedMap<String, Object> values;

  private Parameters(SortedMap<String, Object> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /** Returns the parameters of an extension that has none. */
  public static Parameters none() {
    return NONE;
  }

  /**
   * Returns the parameters of {@code plugin}, with {@code set} in place of its defaults.
   *
   * @param plugin the extension
   * @param set by name: numbers as {@code Double}, flags as {@code Boolean}, codes as a list of
   *     strings, numbers and texts by code as a map
   * @throws IllegalArgumentException if a name is unknown or a value has the wrong type or range;
   *     reading a policy reports all such faults at once instead
   */
  public static Parameters of(Plugin plugin, Map<String, Object> set) {
    SortedMap<String, Object> all = new TreeMap<>();
    for (ParameterSpec spec : plugin.parameters()) {
      Object value = set.getOrDefault(spec.name(), spec.defaultValue());
      ParameterCheck.fault(spec, value)
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException(
                    "parameter '" + spec.name() + "' of '" + plugin.id() + "' " + fault);
              });
      all.put(spec.name(), value);
    }
    for (String name : set.keySet()) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException(
            "'" + plugin.id() + "' has no parameter '" + name + "'; it has " + all.keySet());
      }
    }
    return new Parameters(all);
  }

  /**
   * Returns a number.
   *
   * @throws IllegalArgumentException if the extension declares no such number
   */
  public double number(String name) {
    return get(name, Double.class);
  }

  /**
   * Returns a yes or no.
   *
   * @throws IllegalArgumentException if the extension declares no such flag
   */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /**
   * Returns a list of codes.
   *
   * @throws IllegalArgumentException if the extension declares no such list
   */
  public List<String> codes(String name) {
    List<?> list = get(name, List.class);
    return list.stream().map(String.class::cast).toList();
  }

  /**
   * Returns numbers by code, in the order of the codes.
   *
   * @throws IllegalArgumentException if the extension declares no such numbers
   */
  public Map<String, Double> numbers(String name) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    Map<?, ?> byCode = get(name, Map.class);
    byCode.forEach((code, value) -> numbers.put((String) code, (Double) value));
    return Collections.unmodifiableSortedMap(numbers);
  }

  /**
   * Returns texts by code, in the order of the codes.
   *
   * @throws IllegalArgumentException if the extension declares no such texts
   */
  public Map<String, String> texts(String name) {
    SortedMap<String, String> texts = new TreeMap<>();
    Map<?, ?> byCode = get(name, Map.class);
    byCode.forEach((code, value) -> texts.put((String) code, (String) value));
    return Collections.unmodifiableSortedMap(texts);
  }

  /** Returns all values by name, in the order of the names. */
  public Map<String, Object> asMap() {
    return values;
  }

  private <T> T get(String name, Class<T> type) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "there is no such parameter '"
              + name
              + "' of this type; declared are "
              + values.keySet());
    }
    return type.cast(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
