package io.github.imisproject.matching.allocation.arrivals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a batch was placed, and at what prices.
 *
 * <p>Immutable and thread-safe.
 *
 * @param assignment the place of each household, in the order of the batch; empty is unplaced,
 *     which is reported and not carried over
 * @param value the total score of those placed, without prices
 * @param prices for each place what one unit of each service was worth
 * @param remaining the capacity that is left
 * @param sampleSeeds the seed of each drawn future; empty if futures were given
 * @param proven whether the batch's placement is known to be the best at these prices
 */
public record BatchOutcome(
    Map<String, Optional<String>> assignment,
    double value,
    Map<String, List<Double>> prices,
    YearCapacity remaining,
    List<Long> sampleSeeds,
    boolean proven) {
  /** Copies the collections, keeping their order. */
  public BatchOutcome {
    assignment = Collections.unmodifiableMap(new LinkedHashMap<>(assignment));
    prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
    sampleSeeds = List.copyOf(sampleSeeds);
  }
}
