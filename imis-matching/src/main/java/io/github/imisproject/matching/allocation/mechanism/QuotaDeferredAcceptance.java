package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_OUTRANKED;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Deferred acceptance under quotas on groups of places ({@code da-quotas}), such as the towns of a
 * region that together take no more than so many households.
 *
 * <p>The parties propose. Among all who propose, those who stand highest on the list of the place
 * they propose to are kept first, equal positions by the place in canonical order, each unless its
 * place or a quota is full. Quotas are laminar (nested or separate), so what can be kept together
 * is a laminar matroid and this choice is the best independent set: the result is stable with
 * respect to it, best for every party of all such results, and no party gains by a false list. A
 * region that is full can leave a free slot in one of its places to nobody, even if somebody who is
 * elsewhere in the region would rather have it: taking it would wrong one who stands higher.
 * Without quotas the result is that of {@link DeferredAcceptance#byParties}. Parties must have
 * equal needs. O(n m) proposals; rounds include the last, quiet one.
 *
 * @see "T. Fleiner, A Fixed-Point Approach to Stable Matchings and Some Applications, Mathematics
 *     of Operations Research 28 (2003)"
 * @see "Y. Kamada and F. Kojima, Efficient Matching under Distributional Constraints, American
 *     Economic Review 105 (2015), for regional caps and other orders among the places of a region"
 */
public final class QuotaDeferredAcceptance extends MarketMechanism {
  /** Creates the mechanism. */
  public QuotaDeferredAcceptance(TieBreak tieBreak) {
    super(
        "da-quotas",
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.STABLE_UNDER_QUOTAS,
            Guarantee.ENVY_FREE,
            Guarantee.WEAKLY_ENVY_FREE,
            Guarantee.STRATEGY_PROOF),
        tieBreak);
  }

  @Override
  boolean servesQuotas() {
    return true;
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
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    Proposals proposals = new Proposals(market);
    int round = 0;
    boolean rejected = true;
    while (rejected) {
      control.checkCancelled();
      rejected = false;
      round++;
      proposals.record(recorder, round);
      Room room = new Room(market);
      for (int party : ranked(market, proposals)) {
        int place = proposals.target(party);
        if (room.fits(party, place)) {
          room.add(party, place);
        } else {
          proposals.reject(party);
          recorder.event(round, REJECTED_OUTRANKED, party, place);
          rejected = true;
        }
      }
    }
    return recorder.rounds(round).finish(proposals.places());
  }

  /** Returns all who propose: by rank at the place, then by place; a place ranks nobody equal. */
  private static int[] ranked(Market market, Proposals proposals) {
    return Arrays.stream(proposals.byPlace())
        .flatMapToInt(Arrays::stream)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer f) -> market.rank(proposals.target(f), f))
                .thenComparingInt(proposals::target))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
