package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.TOOK;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One after the other in canonical (arrival) order takes the acceptable place with the highest
 * score that has room ({@code greedy}): what a desk does by hand, and the baseline to show.
 *
 * <p>A negative score is never used; ties go to the earlier place. Serves quotas. The upper bound
 * of the result is the sum of everybody's best score, which is seldom close. O(n m k).
 */
public final class Greedy extends MarketMechanism {
  /** Creates the mechanism. */
  public Greedy() {
    super(
        "greedy",
        EnumSet.of(Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL),
        TieBreak.CANONICAL);
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
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    ScoreUnits scores = new ScoreUnits(market);
    Room room = new Room(market);
    int[] places = market.start();
    long total = 0;
    long bound = 0;
    for (int f = 0; f < market.parties(); f++) {
      control.checkCancelled();
      int best = AllocationProblem.UNPLACED;
      long dream = 0;
      for (int l = 0; l < market.places(); l++) {
        if (!scores.isUsable(f, l)) {
          continue;
        }
        dream = Math.max(dream, scores.of(f, l));
        if (room.fits(f, l) && (best < 0 || scores.of(f, l) > scores.of(f, best))) {
          best = l;
        }
      }
      bound += dream;
      if (best >= 0) {
        places[f] = best;
        total += scores.of(f, best);
        room.add(f, best);
        recorder.event(0, TOOK, f, best);
      }
    }
    long pinned = scores.pinned();
    return recorder
        .outcome(
            new ScoreOutcome(
                ScoreUnits.toScore(total + pinned),
                ScoreUnits.toScore(bound + pinned),
                OptionalDouble.empty(),
                total == bound,
                false,
                List.of()))
        .finish(places);
  }
}
