package io.github.imisproject.matching.evaluation.report;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run cost, as measured by whoever started it: this library has no clock.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seconds the seconds each strategy took, in the order to show; may be empty
 * @param machine a short description of the machine, such as processors and Java version
 */
public record RunCosts(Map<String, Double> seconds, String machine) {
  /** Costs that nobody measured. */
  public static final RunCosts UNKNOWN = new RunCosts(Map.of(), "");

  /** Copies the map, keeping its order. */
  public RunCosts {
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    requireNonNull(machine, "machine");
  }
}
