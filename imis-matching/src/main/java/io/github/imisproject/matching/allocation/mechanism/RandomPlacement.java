package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.TOOK;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;

/**
 * In a drawn order each takes a drawn acceptable place that has room ({@code random}): the baseline
 * that anything must beat.
 *
 * <p>Serves quotas, and problems without lists. The seed stands in the result. O(n m k).
 */
public final class RandomPlacement extends MarketMechanism {
  private final long seed;

  /** Creates the mechanism. */
  public RandomPlacement(long seed) {
    super(
        "random",
        EnumSet.of(Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL),
        TieBreak.lottery(seed));
    this.seed = seed;
  }

  @Override
  boolean servesQuotas() {
    return true;
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    return Optional.empty();
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id()).seed(seed);
    Room room = new Room(market);
    int[] places = market.start();
    int n = market.parties();
    int[] standing = tieBreak().partyOrder(n);
    int[] order = new int[n];
    for (int f = 0; f < n; f++) {
      order[standing[f]] = f;
    }
    Random random = new Random(seed);
    for (int f : order) {
      control.checkCancelled();
      int choices = 0;
      for (int i = 0; i < market.listLength(f); i++) {
        int l = market.listed(f, i);
        if (room.fits(f, l) && random.nextInt(++choices) == 0) {
          places[f] = l;
        }
      }
      if (choices > 0) {
        room.add(f, places[f]);
        recorder.event(0, TOOK, f, places[f]);
      }
    }
    return recorder.finish(places);
  }
}
