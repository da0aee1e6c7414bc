package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_CAPACITY;
import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.TRADED;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Multidimensional top trading cycles: efficiency by the parties' wishes; priorities only decide
 * who may trade.
 *
 * <p>Pareto-efficient and strategy-proof, not envy-free. With short lists "unplaced" never points,
 * which is our definition; both guarantees hold in every test. At least one party finishes in each
 * round, so at most n rounds; O(n^2 m k).
 *
 * @see "D. Delacretaz, S. D. Kominers and A. Teytelboym, Matching Mechanisms for Refugee
 *     Resettlement (2019), Algorithm 1, Proposition 1"
 * @see "A. Abdulkadiroglu and T. Sonmez, School Choice: A Mechanism Design Approach, American
 *     Economic Review 93 (2003)"
 */
public final class TopTradingCycles extends MarketMechanism {
  private final boolean equalNeedsOnly;

  private TopTradingCycles(String id, boolean equalNeedsOnly, TieBreak tieBreak) {
    super(
        id,
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.NON_WASTEFUL,
            Guarantee.PARETO_EFFICIENT,
            Guarantee.STRATEGY_PROOF,
            Guarantee.ORDER_INDEPENDENT),
        tieBreak);
    this.equalNeedsOnly = equalNeedsOnly;
  }

  /** Returns {@code mttc}. */
  public static TopTradingCycles multidimensional(TieBreak tieBreak) {
    return new TopTradingCycles("mttc", false, tieBreak);
  }

  /** Returns {@code ttc}: the school-choice rule, which refuses parties of different needs. */
  public static TopTradingCycles schoolChoice(TieBreak tieBreak) {
    return new TopTradingCycles("ttc", true, tieBreak);
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    Optional<Problem> lists = super.ownRefusal(problem);
    return lists.isPresent() || !equalNeedsOnly || problem.hasEqualNeeds()
        ? lists
        : refuse("/households", "needsDiffer");
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    TradingRound trade = new TradingRound(market, Clinching.originalLists(market));
    Room room = new Room(market);
    int[] places = market.start();
    int round = 0;
    while (trade.anybodyLeft()) {
      control.checkCancelled();
      round++;
      rejectWhoNoLongerFits(market, trade, room, recorder, round);
      trade.point();
      int cycle = 0;
      for (int[] parties : trade.cycles()) {
        cycle++;
        for (int f : parties) {
          places[f] = trade.partyPoints[f];
          trade.done[f] = true;
          recorder.event(round, TRADED, f, places[f], -1, cycle);
          if (places[f] >= 0) {
            room.add(f, places[f]);
          }
        }
      }
      if (cycle == 0) {
        throw new IllegalStateException("round " + round + " has no trading cycle");
      }
    }
    return recorder.rounds(round).finish(places);
  }

  static void rejectWhoNoLongerFits(
      Market market, TradingRound trade, Room room, Allocation.Recorder recorder, int round) {
    for (int l = 0; l < market.places(); l++) {
      for (int i = 0; i < market.queueLength(l); i++) {
        int f = market.queued(l, i);
        if (!trade.done[f] && !trade.isRejected(f, l) && !room.fits(f, l)) {
          trade.reject(f, l);
          if (market.isAcceptable(f, l)) {
            recorder.event(round, REJECTED_CAPACITY, f, l, shortService(market, room, f, l), 0);
          }
        }
      }
    }
  }

  private static int shortService(Market market, Room room, int party, int place) {
    for (int s = 0; s < market.services(); s++) {
      if (market.need(party, s) > room.free(place, s)) {
        return s;
      }
    }
    return -1;
  }
}
