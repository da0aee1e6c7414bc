package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A household that arrives, or arrived in the past.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param need what it needs of each service, 0 or more
 * @param scores its score at each place; a place that is missing is excluded or not acceptable
 */
public record Arrival(String id, List<Long> need, Map<String, Double> scores) {
  /** Copies the collections. */
  public Arrival {
    requireNonNull(id, "id");
    need = List.copyOf(need);
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
  }
}
