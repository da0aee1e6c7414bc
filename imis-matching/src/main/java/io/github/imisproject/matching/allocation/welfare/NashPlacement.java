package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.FamilyProblem;
import io.github.imisproject.matching.allocation.optimise.FamilySolution;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;

/**
 * The highest Nash welfare ({@code nash}): as many households as possible get a score above 0, and
 * the product of their scores is as high as it can be.
 *
 * <p>A gain of a tenth counts the same for whoever has little as for whoever has much, whatever the
 * unit of the scores. The logarithms add up, so it is solved like the highest total, with the same
 * bound: up to {@value MarketFamilies#FEW} households by tree, usually proven; beyond that near the
 * optimum. {@link io.github.imisproject.matching.allocation.Allocation#fairness()} says which, and
 * what it costs. Logarithms are rounded to a millionth. Refuses quotas.
 *
 * @see "I. Caragiannis and others, The Unreasonable Fairness of Maximum Nash Welfare, ACM
 *     Transactions on Economics and Computation 7 (2019)"
 */
public final class NashPlacement extends FairMechanism {
  private static final double LOG_UNITS = 1e6;

  /**
   * Creates the mechanism.
   *
   * @param seed of the annealing
   */
  public NashPlacement(long seed) {
    super("nash", Guarantee.MAXIMUM_NASH_WELFARE, seed, FamilyPlacement.DEFAULT_NODE_LIMIT);
  }

  @Override
  Fair fairest(Market market, ScoreUnits scores, MarketFamilies families, RunControl control) {
    long greatest = 1;
    for (int f = 0; f < market.parties(); f++) {
      for (int l = 0; l < market.places(); l++) {
        greatest = Math.max(greatest, scores.isUsable(f, l) ? scores.of(f, l) : 0);
      }
    }
    // One more household with a score outweighs whatever the logarithms of all add up to.
    long range = logarithm(greatest) + 1;
    long present = range * (market.parties() + 1L);
    FamilyProblem problem =
        families.problem(scores, units -> units == 0 ? 0 : present + logarithm(units));
    FamilySolution solution =
        FamilyAssignment.solve(problem, families.effort(seed, nodeLimit), control);
    return new Fair(families.places(solution.places()), solution.isOptimal());
  }

  private static long logarithm(long units) {
    return Math.round(Math.log((double) units) * LOG_UNITS);
  }
}
