package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.PROPOSED;
import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_CAPACITY;
import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.TOOK;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;

/**
 * Immediate acceptance ({@code immediate}, the "Boston" rule): first choices are settled for good
 * before second choices are looked at.
 *
 * <p>Pareto-efficient for the reported lists, and easily manipulated: a warning example, never a
 * default. Rounds are those with an application. O(n m k).
 *
 * @see "A. Abdulkadiroglu and T. Sonmez, School Choice: A Mechanism Design Approach, American
 *     Economic Review 93 (2003)"
 */
public final class ImmediateAcceptance extends MarketMechanism {
  /** Creates the mechanism. */
  public ImmediateAcceptance(TieBreak tieBreak) {
    super(
        "immediate",
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.NON_WASTEFUL,
            Guarantee.PARETO_EFFICIENT,
            Guarantee.ORDER_INDEPENDENT),
        tieBreak);
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    Room room = new Room(market);
    int[] places = market.start();
    int rounds = 0;
    boolean anybody = true;
    while (anybody) {
      control.checkCancelled();
      anybody = false;
      for (int l = 0; l < market.places(); l++) {
        for (int i = 0; i < market.queueLength(l); i++) {
          int f = market.queued(l, i);
          if (places[f] < 0 && market.position(f, l) == rounds) {
            anybody = true;
            recorder.event(rounds + 1, PROPOSED, f, l);
            if (room.fits(f, l)) {
              room.add(f, l);
              places[f] = l;
              recorder.event(rounds + 1, TOOK, f, l);
            } else {
              recorder.event(rounds + 1, REJECTED_CAPACITY, f, l);
            }
          }
        }
      }
      rounds += anybody ? 1 : 0;
    }
    return recorder.rounds(rounds).finish(places);
  }
}
