package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.Arrays;

/**
 * The leximin allocation ({@code leximin}): the lowest score is as high as it can be, then the
 * second lowest, and so on. Unplaced counts 0, so as many as possible are placed first.
 *
 * <p>What is promised depends on the size:
 *
 * <ul>
 *   <li>equal needs, up to {@value LeximinFlow#MOST_PAIRS} pairs of a household and a place: exact,
 *       by shortest paths over costs compared from the worst level up, in polynomial time; it runs
 *       to its end whatever the deadline;
 *   <li>different needs: a tree search from the best of several starts, exact if it ends within the
 *       limit of nodes, as it does for about fifteen households;
 *   <li>beyond that: the best of the starts. Each maximises a sum in which low scores weigh far
 *       more than high ones, so the result leans towards leximin without being it.
 * </ul>
 *
 * <p>{@link io.github.imisproject.matching.allocation.Allocation#fairness()} says whether it is
 * proven, and what it costs in total. Refuses quotas.
 */
public final class LeximinPlacement extends FairMechanism {
  private static final double[] AVERSIONS = {1, 2, 4, 8};
  private static final int MOST_FOR_TREE = 40;
  private static final long LARGEST_WEIGHT = 1_000_000_000_000L;

  /**
   * Creates the mechanism.
   *
   * @param seed of the annealing
   */
  public LeximinPlacement(long seed) {
    this(seed, 200_000);
  }

  /**
   * Creates the mechanism.
   *
   * @param seed of the annealing
   * @param nodeLimit how many nodes of the tree are looked at, 1 or more
   */
  public LeximinPlacement(long seed, long nodeLimit) {
    super("leximin", Guarantee.LEXIMIN, seed, nodeLimit);
  }

  @Override
  Fair fairest(Market market, ScoreUnits scores, MarketFamilies families, RunControl control) {
    if (EqualNeeds.isGiven(market)
        && (long) families.count() * market.places() <= LeximinFlow.MOST_PAIRS) {
      return new Fair(new LeximinFlow(market, scores, control).solve(), true);
    }
    int[] best = market.start();
    long greatest = 1;
    for (int f = 0; f < market.parties(); f++) {
      for (int l = 0; l < market.places(); l++) {
        greatest = Math.max(greatest, scores.isUsable(f, l) ? scores.of(f, l) : 0);
      }
    }
    for (double aversion : AVERSIONS) {
      double most = greatest;
      int[] places =
          families.places(
              FamilyAssignment.solve(
                      families.problem(scores, units -> weight(units / most, aversion)),
                      families.effort(seed, 0),
                      control)
                  .places());
      if (isFairer(market, scores, places, best)) {
        best = places;
      }
    }
    return families.count() <= MOST_FOR_TREE
        ? new LeximinTree(market, scores, best, nodeLimit, control).search()
        : new Fair(best, false);
  }

  /** Worth of a score from 0 to 1: being placed at all counts most, then what is low counts. */
  private static long weight(double score, double aversion) {
    if (score == 0) {
      return 0;
    }
    double loss = Math.pow(score + 0.02, -aversion) / Math.pow(0.02, -aversion);
    return LARGEST_WEIGHT + (long) (LARGEST_WEIGHT * (1 - loss));
  }

  private static boolean isFairer(Market market, ScoreUnits scores, int[] one, int[] other) {
    return Arrays.compare(
            FairScores.sorted(market, scores, one), FairScores.sorted(market, scores, other))
        > 0;
  }
}
