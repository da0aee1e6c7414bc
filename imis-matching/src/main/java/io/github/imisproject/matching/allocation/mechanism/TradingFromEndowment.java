package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_CAPACITY;
import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.TRADED;
import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Multidimensional top trading cycles with endowment ({@code mttce}): start from a plan, such as a
 * score optimum or last year's places, and let the parties trade up.
 *
 * <p>Nobody ends worse than the plan. Strategy-proof with the default pointing; with the pointing
 * as printed it is not, since a rejection stage can make a place turn down the very party it points
 * at, and then point elsewhere. With nobody endowed it equals {@link TopTradingCycles}. Parties are
 * picked in the rejection stage by the problem's pick order, which must not depend on preferences.
 * At most n + n m rounds, counting those that end in a rejection stage.
 *
 * @see "D. Delacretaz, S. D. Kominers and A. Teytelboym, Matching Mechanisms for Refugee
 *     Resettlement (2019), Algorithm 2, Theorems 3 and 4, Proposition 3"
 */
public final class TradingFromEndowment extends MarketMechanism {
  private final Pointing pointing;

  /** Creates the mechanism with {@link Pointing#ENDOWED_FIRST} and the canonical tie rule. */
  public TradingFromEndowment() {
    this(Pointing.ENDOWED_FIRST, TieBreak.CANONICAL);
  }

  /** Creates the mechanism. */
  public TradingFromEndowment(Pointing pointing, TieBreak tieBreak) {
    super("mttce", promised(pointing), tieBreak);
    this.pointing = requireNonNull(pointing, "pointing");
  }

  private static EnumSet<Guarantee> promised(Pointing pointing) {
    EnumSet<Guarantee> promised =
        EnumSet.of(
            Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL, Guarantee.RATIONAL_TO_ENDOWMENT);
    if (pointing == Pointing.ENDOWED_FIRST) {
      promised.add(Guarantee.STRATEGY_PROOF);
    }
    return promised;
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    Optional<Problem> lists = super.ownRefusal(problem);
    return lists.isPresent() || pointing != Pointing.LARGEST_ENDOWED_FIRST
        ? lists
        : EndowedQueues.incomparable(problem)
            .map(
                pair ->
                    Problem.error(
                        "/endowment/" + pair.get(1),
                        "allocation.needsIncomparable",
                        Map.of("mechanism", id(), "party", pair.get(0), "other", pair.get(1))));
  }

  @Override
  Allocation run(Market market, RunControl control) {
    return new Run(market, pointing, control).run(id());
  }

  /** One run; not thread-safe. */
  private static final class Run {
    private final Market market;
    private final RunControl control;
    private final TradingRound trade;
    private final Room finals;
    private final Room room;
    private final int[] current;
    private final boolean[] isPointedAt;

    Run(Market market, Pointing pointing, RunControl control) {
      this.market = market;
      this.control = control;
      trade = new TradingRound(market, EndowedQueues.of(market, pointing));
      finals = new Room(market);
      room = new Room(market);
      current = market.start();
      for (int f = 0; f < current.length; f++) {
        if (!market.isPinned(f)) {
          current[f] = market.problem().endowment(f);
          if (current[f] >= 0) {
            room.add(f, current[f]);
          }
        }
      }
      isPointedAt = new boolean[market.parties()];
    }

    Allocation run(String id) {
      Allocation.Recorder recorder = Allocation.recorder(market, id);
      int round = 0;
      while (trade.anybodyLeft()) {
        control.checkCancelled();
        round++;
        TopTradingCycles.rejectWhoNoLongerFits(market, trade, finals, recorder, round);
        trade.point();
        List<int[]> feasible = trade.cycles().stream().filter(this::isFeasible).toList();
        if (feasible.isEmpty()) {
          rejectionStage(recorder, round);
        } else {
          carryOut(feasible, recorder, round);
        }
      }
      return recorder.rounds(round).finish(current);
    }

    private boolean isFeasible(int[] cycle) {
      for (int f : cycle) {
        int l = trade.partyPoints[f];
        if (l >= 0 && !fitsInstead(f, l)) {
          return false;
        }
      }
      return true;
    }

    /** Whether f fits at l once the party that l points at has left. */
    private boolean fitsInstead(int f, int l) {
      int g = trade.placePoints[l];
      boolean gLeaves = g >= 0 && current[g] == l;
      if (gLeaves) {
        room.remove(g, l);
      }
      boolean fThere = current[f] == l && g != f;
      if (fThere) {
        room.remove(f, l);
      }
      boolean fits = room.fits(f, l);
      if (gLeaves) {
        room.add(g, l);
      }
      if (fThere) {
        room.add(f, l);
      }
      return fits;
    }

    private void carryOut(List<int[]> cycles, Allocation.Recorder recorder, int round) {
      for (int[] cycle : cycles) {
        for (int f : cycle) {
          if (current[f] >= 0) {
            room.remove(f, current[f]);
          }
        }
      }
      for (int c = 0; c < cycles.size(); c++) {
        for (int f : cycles.get(c)) {
          current[f] = trade.partyPoints[f];
          trade.done[f] = true;
          recorder.event(round, TRADED, f, current[f], -1, c + 1);
          if (current[f] >= 0) {
            room.add(f, current[f]);
            finals.add(f, current[f]);
          }
        }
      }
    }

    /** Pointers stay as they are; the stage ends with a rejection that matters. */
    private void rejectionStage(Allocation.Recorder recorder, int round) {
      java.util.Arrays.fill(isPointedAt, false);
      for (int f : trade.placePoints) {
        if (f >= 0) {
          isPointedAt[f] = true;
        }
      }
      for (int f : market.problem().pickOrder()) {
        if (trade.done[f] || !isPointedAt[f]) {
          continue;
        }
        for (int l = 0; l < market.places(); l++) {
          if (market.isPossible(f, l) && !trade.isRejected(f, l) && !fitsInstead(f, l)) {
            trade.reject(f, l);
            if (market.isAcceptable(f, l)) {
              recorder.event(round, REJECTED_CAPACITY, f, l);
            }
          }
        }
        int wanted = trade.partyPoints[f];
        if (wanted >= 0 && trade.isRejected(f, wanted)) {
          return;
        }
      }
      throw new IllegalStateException("round " + round + " neither traded nor rejected");
    }
  }
}
