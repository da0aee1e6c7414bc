package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.FamilySolution;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;

/** A fair aim first, then the report of what it costs beside the highest total. */
abstract class FairMechanism extends ScoreMechanism {
  final long seed;
  final long nodeLimit;

  FairMechanism(String id, Guarantee aim, long seed, long nodeLimit) {
    super(id, aim);
    if (nodeLimit < 1) {
      throw new IllegalArgumentException("nodeLimit is " + nodeLimit + ", must be 1 or more");
    }
    this.seed = seed;
    this.nodeLimit = nodeLimit;
  }

  /**
   * The fair places by party, and whether the aim is known to be reached.
   *
   * @param places by party of the market
   * @param proven whether no assignment is fairer
   */
  record Fair(int[] places, boolean proven) {}

  /** Finds the fairest places. */
  abstract Fair fairest(
      Market market, ScoreUnits scores, MarketFamilies families, RunControl control);

  @Override
  final Allocation run(Market market, RunControl control) {
    ScoreUnits scores = new ScoreUnits(market);
    MarketFamilies families = MarketFamilies.of(market);
    Fair fair = fairest(market, scores, families, control);
    families.fill(scores, fair.places());
    FamilySolution highest =
        FamilyAssignment.solve(
            families.problem(scores, units -> units),
            families.effort(seed, FamilyPlacement.DEFAULT_NODE_LIMIT),
            control);
    return Allocation.recorder(market, id())
        .seed(seed)
        .outcome(families.outcome(scores, fair.places(), highest))
        .fairness(
            new Allocation.Fairness(
                fair.proven(),
                FairScores.spread(market, scores, fair.places()),
                FairScores.spread(market, scores, best(families, scores, fair, highest))))
        .finish(fair.places());
  }

  /** A fair allocation can have a higher total than the best that was found by looking for one. */
  private static int[] best(
      MarketFamilies families, ScoreUnits scores, Fair fair, FamilySolution highest) {
    int[] found = families.places(highest.places());
    return scores.total(found) >= scores.total(fair.places()) ? found : fair.places();
  }
}
