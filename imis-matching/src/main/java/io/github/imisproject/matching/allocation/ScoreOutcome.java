package io.github.imisproject.matching.allocation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a score mechanism can say about the total.
 *
 * <p>Immutable and thread-safe. All totals are in the unit of the scores; unplaced counts 0.
 *
 * @param value the total score of the allocation
 * @param upperBound no feasible and acceptable allocation has a higher total than this
 * @param relaxation the optimum when parties may be split between places, which is an upper bound
 *     too; empty if it was not computed
 * @param proven whether {@code value} is known to be the highest total
 * @param canonical whether, among allocations with this total, the one that comes first in the
 *     canonical order was certainly chosen
 * @param prices for each place in order, what one more unit of each service would be worth; empty
 *     if the mechanism has no prices
 */
public record ScoreOutcome(
    double value,
    double upperBound,
    OptionalDouble relaxation,
    boolean proven,
    boolean canonical,
    List<List<Double>> prices) {
  /** Copies the prices. */
  public ScoreOutcome {
    prices = prices.stream().map(List::copyOf).toList();
  }

  /** Returns how far below the bound the total is, as a share of the bound, 0 or more. */
  public double gap() {
    return upperBound == 0 ? 0 : Math.max(0, (upperBound - value) / Math.abs(upperBound));
  }
}
