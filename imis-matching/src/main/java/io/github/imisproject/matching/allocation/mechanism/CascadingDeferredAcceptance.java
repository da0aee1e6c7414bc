package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_OUTRANKED;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;

/**
 * Cascading multidimensional deferred acceptance: the best place for everybody among allocations
 * that respect priorities.
 *
 * <p>The result is the one weakly envy-free allocation that all parties like best. It is not
 * strategy-proof, and it may leave room empty. A place rejects a proposer if it cannot weakly
 * accommodate it beside those ranked above it who propose now or were rejected there before; that
 * the rejected still count is the cascade. O(n m k) a round, at most n m + 1 rounds.
 *
 * @see "D. Delacretaz, S. D. Kominers and A. Teytelboym, Matching Mechanisms for Refugee
 *     Resettlement (2019), Algorithm 3, Theorem 5, Proposition 5"
 */
public final class CascadingDeferredAcceptance extends MarketMechanism {
  private final boolean whole;

  private CascadingDeferredAcceptance(
      String id, boolean whole, TieBreak tieBreak, EnumSet<Guarantee> guarantees) {
    super(id, guarantees, tieBreak);
    this.whole = whole;
  }

  /** Returns {@code cmda}. */
  public static CascadingDeferredAcceptance weaklyEnvyFree(TieBreak tieBreak) {
    return new CascadingDeferredAcceptance(
        "cmda",
        false,
        tieBreak,
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.WEAKLY_ENVY_FREE,
            Guarantee.BEST_WEAKLY_ENVY_FREE,
            Guarantee.ORDER_INDEPENDENT));
  }

  /** Returns {@code cmda-envy-free}: the best envy-free allocation, for comparison. */
  public static CascadingDeferredAcceptance envyFree(TieBreak tieBreak) {
    return new CascadingDeferredAcceptance(
        "cmda-envy-free",
        true,
        tieBreak,
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.ENVY_FREE,
            Guarantee.WEAKLY_ENVY_FREE,
            Guarantee.ORDER_INDEPENDENT));
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    Proposals proposals = new Proposals(market);
    boolean[] rejectedNow = new boolean[market.parties()];
    long[] sum = new long[market.services()];
    int round = 0;
    boolean rejected = true;
    while (rejected) {
      control.checkCancelled();
      rejected = false;
      round++;
      proposals.record(recorder, round);
      for (int l = 0; l < market.places(); l++) {
        java.util.Arrays.fill(sum, 0);
        for (int i = 0; i < market.queueLength(l); i++) {
          int f = market.queued(l, i);
          boolean proposes = proposals.target(f) == l;
          if (proposes) {
            int service = Accommodation.shortService(market, l, f, sum, whole);
            if (service >= 0) {
              rejectedNow[f] = true;
              rejected = true;
              recorder.event(round, REJECTED_OUTRANKED, f, l, service, 0);
            }
          }
          if (proposes || proposals.wasRejected(f, l)) {
            Accommodation.add(market, f, sum);
          }
        }
      }
      for (int f = 0; f < rejectedNow.length; f++) {
        if (rejectedNow[f]) {
          proposals.reject(f);
          rejectedNow[f] = false;
        }
      }
    }
    return recorder.rounds(round).finish(proposals.places());
  }
}
