package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.FamilySolution;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;

/**
 * The highest total score for families that need several services, at any size ({@code families}).
 *
 * <p>Ignores priorities and the order of wishes, and is not strategy-proof. Up to {@value
 * MarketFamilies#FEW} households the tree is searched, so the total is usually proven; beyond that
 * prices prove how far from the highest the total can be at most, a few thousandths at a thousand
 * households. {@link io.github.imisproject.matching.allocation.ScoreOutcome#prices()} is the
 * certificate. Never worse than {@code greedy}, whatever the deadline. Refuses quotas; for small
 * markets with quotas there is {@code max-score}.
 *
 * @see FamilyAssignment
 */
public final class FamilyPlacement extends ScoreMechanism {
  /** How many nodes of the tree are looked at unless told otherwise. */
  public static final long DEFAULT_NODE_LIMIT = 1_000;

  private final long seed;
  private final long nodeLimit;
  private final boolean onRequest;

  /**
   * Creates the mechanism.
   *
   * @param seed of the annealing
   */
  public FamilyPlacement(long seed) {
    this(seed, DEFAULT_NODE_LIMIT, false);
  }

  /**
   * Creates the mechanism with a tree search on request, whatever the size of the market.
   *
   * @param seed of the annealing
   * @param nodeLimit how many nodes of the tree are looked at; 0 for none
   */
  public FamilyPlacement(long seed, long nodeLimit) {
    this(seed, nodeLimit, true);
  }

  private FamilyPlacement(long seed, long nodeLimit, boolean onRequest) {
    super("families", Guarantee.MAXIMUM_SCORE);
    if (nodeLimit < 0) {
      throw new IllegalArgumentException("nodeLimit is " + nodeLimit + ", must be 0 or more");
    }
    this.seed = seed;
    this.nodeLimit = nodeLimit;
    this.onRequest = onRequest;
  }

  @Override
  Allocation run(Market market, RunControl control) {
    ScoreUnits scores = new ScoreUnits(market);
    MarketFamilies families = MarketFamilies.of(market);
    FamilyAssignment.Effort effort =
        onRequest ? new FamilyAssignment.Effort(seed, nodeLimit) : families.effort(seed, nodeLimit);
    FamilySolution solution =
        FamilyAssignment.solve(families.problem(scores, units -> units), effort, control);
    int[] places = families.places(solution.places());
    families.fill(scores, places);
    return Allocation.recorder(market, id())
        .seed(seed)
        .outcome(families.outcome(scores, places, solution))
        .finish(places);
  }
}
