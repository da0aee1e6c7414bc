package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.DECLINED;
import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.OFFERED;
import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_OUTRANKED;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Deferred acceptance, many-to-one: the classic when all parties need the same room.
 *
 * <p>The result is stable. If parties propose it is the best stable allocation for every party, and
 * no party gains by a false list; if places propose it is the best for the places. Both leave the
 * same parties unplaced. Problems whose parties have different needs are refused. O(n m) proposals
 * in at most n m + 1 rounds; the rounds include the last, quiet one.
 *
 * <p>For a million parties use the flat form in the package {@code stable}.
 *
 * @see "D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage, American
 *     Mathematical Monthly 69 (1962)"
 * @see "A. E. Roth, The Evolution of the Labor Market for Medical Interns and Residents, Journal of
 *     Political Economy 92 (1984)"
 */
public final class DeferredAcceptance extends MarketMechanism {
  private static final Set<Guarantee> BOTH =
      EnumSet.of(
          Guarantee.FEASIBLE,
          Guarantee.INDIVIDUALLY_RATIONAL,
          Guarantee.NON_WASTEFUL,
          Guarantee.STABLE,
          Guarantee.ENVY_FREE,
          Guarantee.WEAKLY_ENVY_FREE,
          Guarantee.ORDER_INDEPENDENT);

  private final boolean partiesPropose;

  private DeferredAcceptance(
      String id, boolean partiesPropose, TieBreak tieBreak, Set<Guarantee> more) {
    super(id, union(more), tieBreak);
    this.partiesPropose = partiesPropose;
  }

  private static Set<Guarantee> union(Set<Guarantee> more) {
    Set<Guarantee> all = EnumSet.copyOf(BOTH);
    all.addAll(more);
    return all;
  }

  /** Returns {@code da-household}: the parties propose. */
  public static DeferredAcceptance byParties(TieBreak tieBreak) {
    return new DeferredAcceptance(
        "da-household",
        true,
        tieBreak,
        EnumSet.of(
            Guarantee.STABLE_BEST_FOR_PARTIES,
            Guarantee.BEST_WEAKLY_ENVY_FREE,
            Guarantee.STRATEGY_PROOF));
  }

  /** Returns {@code da-locality}: the places propose. */
  public static DeferredAcceptance byPlaces(TieBreak tieBreak) {
    return new DeferredAcceptance(
        "da-locality", false, tieBreak, EnumSet.of(Guarantee.STABLE_BEST_FOR_PLACES));
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    Optional<Problem> lists = super.ownRefusal(problem);
    return lists.isPresent() || problem.hasEqualNeeds()
        ? lists
        : refuse("/households", "needsDiffer");
  }

  @Override
  Allocation run(Market market, RunControl control) {
    return partiesPropose ? partiesPropose(market, control) : placesPropose(market, control);
  }

  private Allocation partiesPropose(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    Proposals proposals = new Proposals(market);
    int[] quota = EqualNeeds.quotas(market);
    int round = 0;
    boolean rejected = true;
    while (rejected) {
      control.checkCancelled();
      rejected = false;
      round++;
      proposals.record(recorder, round);
      int[][] byPlace = proposals.byPlace();
      for (int l = 0; l < byPlace.length; l++) {
        for (int i = quota[l]; i < byPlace[l].length; i++) {
          proposals.reject(byPlace[l][i]);
          recorder.event(round, REJECTED_OUTRANKED, byPlace[l][i], l);
          rejected = true;
        }
      }
    }
    return recorder.rounds(round).finish(proposals.places());
  }

  private Allocation placesPropose(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    int[] quota = EqualNeeds.quotas(market);
    int n = market.parties();
    boolean[] declined = new boolean[n * market.places()];
    int[] kept = new int[n];
    int[] offeredUpTo = new int[market.places()]; // the queue position after the last offer
    int round = 0;
    boolean anyDeclined = true;
    while (anyDeclined) {
      control.checkCancelled();
      anyDeclined = false;
      round++;
      Arrays.fill(kept, AllocationProblem.UNPLACED);
      for (int l = 0; l < market.places(); l++) {
        int offers = 0;
        for (int i = 0; i < market.queueLength(l) && offers < quota[l]; i++) {
          int f = market.queued(l, i);
          if (!market.isAcceptable(f, l) || declined[l * n + f]) {
            continue;
          }
          offers++;
          if (i >= offeredUpTo[l]) {
            recorder.event(round, OFFERED, f, l);
            offeredUpTo[l] = i + 1;
          }
          int other = kept[f];
          if (other < 0) {
            kept[f] = l;
            continue;
          }
          int worse = market.position(f, l) < market.position(f, other) ? other : l;
          kept[f] = worse == l ? other : l;
          declined[worse * n + f] = true;
          recorder.event(round, DECLINED, f, worse);
          anyDeclined = true;
        }
      }
    }
    int[] places = market.start();
    for (int f = 0; f < n; f++) {
      places[f] = market.isPinned(f) ? places[f] : kept[f];
    }
    return recorder.rounds(round).finish(places);
  }
}
