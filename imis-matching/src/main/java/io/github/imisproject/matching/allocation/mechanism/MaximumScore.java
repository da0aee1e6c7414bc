package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The highest total score ({@code max-score}), and the yardstick for all other mechanisms.
 *
 * <p>Ignores priorities and the order of wishes, and is not strategy-proof. A pair with a negative
 * score is never used; a score of 0 counts as a placement. With equal needs it is exact by min-cost
 * flow. With needs in several services the problem is NP-hard: prices of the relaxation bound a
 * depth-first search, which stops after a number of nodes or at the deadline with the best found
 * and a valid {@link ScoreOutcome#upperBound()}. Among equal optima the canonical one is chosen:
 * the first party's first place, then the second's, unplaced last. Serves quotas. Scores are
 * rounded to a thousand-millionth, so that totals compare exactly.
 *
 * @see "J. F. Benders and J. A. E. E. van Nunen, A Property of Assignment Type Mixed Integer Linear
 *     Programming Problems, Operations Research Letters 2 (1983)"
 */
public final class MaximumScore extends MarketMechanism {
  /** How many nodes the search may look at unless told otherwise. */
  public static final long DEFAULT_NODE_LIMIT = 1_000_000;

  private final long nodeLimit;

  /** Creates the mechanism with the default node limit. */
  public MaximumScore() {
    this(DEFAULT_NODE_LIMIT);
  }

  /**
   * Creates the mechanism.
   *
   * @param nodeLimit how many nodes the search may look at, 1 or more
   */
  public MaximumScore(long nodeLimit) {
    super(
        "max-score",
        EnumSet.of(Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL, Guarantee.MAXIMUM_SCORE),
        TieBreak.CANONICAL);
    if (nodeLimit < 1) {
      throw new IllegalArgumentException("nodeLimit is " + nodeLimit + ", must be 1 or more");
    }
    this.nodeLimit = nodeLimit;
  }

  @Override
  boolean servesQuotas() {
    return true;
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    return ScoreUnits.refusal(problem, id());
  }

  @Override
  Allocation run(Market market, RunControl control) {
    ExactScore best = ExactScore.solve(market, Gains.ofScores(market), control, nodeLimit);
    long pinned = new ScoreUnits(market).pinned();
    OptionalDouble relaxation = best.relaxation;
    if (relaxation.isPresent()) {
      relaxation = OptionalDouble.of(relaxation.getAsDouble() + ScoreUnits.toScore(pinned));
    }
    return Allocation.recorder(market, id())
        .outcome(
            new ScoreOutcome(
                ScoreUnits.toScore(best.value + pinned),
                ScoreUnits.toScore(best.upperBound + pinned),
                relaxation,
                best.proven,
                best.canonical,
                best.prices))
        .finish(best.places);
  }
}
