package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.REJECTED_THRESHOLD;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;

/**
 * Threshold multidimensional deferred acceptance: priorities respected and truth-telling safe.
 *
 * <p>A place rejects a proposer whose rank among those who propose passes its threshold; a
 * threshold counts how many of the parties above could still come. Strategy-proof and weakly
 * envy-free. With clinching everybody is at least as well off as without, so take {@code tmdac};
 * {@code tmda} is there to compare. O(n^2 m k) a round, at most n m + 1 rounds; good for thousands.
 *
 * @see "D. Delacretaz, S. D. Kominers and A. Teytelboym, Matching Mechanisms for Refugee
 *     Resettlement (2019), Algorithms 4, 5 and 7, Theorem 6, Proposition 9"
 */
public final class ThresholdDeferredAcceptance extends MarketMechanism {
  private final boolean clinching;

  private ThresholdDeferredAcceptance(String id, boolean clinching, TieBreak tieBreak) {
    super(
        id,
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.WEAKLY_ENVY_FREE,
            Guarantee.STRATEGY_PROOF,
            Guarantee.ORDER_INDEPENDENT),
        tieBreak);
    this.clinching = clinching;
  }

  /** Returns {@code tmda}. */
  public static ThresholdDeferredAcceptance plain(TieBreak tieBreak) {
    return new ThresholdDeferredAcceptance("tmda", false, tieBreak);
  }

  /** Returns {@code tmdac}. */
  public static ThresholdDeferredAcceptance withClinching(TieBreak tieBreak) {
    return new ThresholdDeferredAcceptance("tmdac", true, tieBreak);
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    int[][] lists = Clinching.originalLists(market);
    if (clinching) {
      Clinching clinch = new Clinching(market, lists);
      lists = clinch.run(recorder, control);
      recorder.clinching(clinch.steps(), lists);
    }
    Proposals proposals = new Proposals(market);
    boolean[] proposes = new boolean[market.parties()];
    boolean[] rejectedNow = new boolean[market.parties()];
    int round = 0;
    boolean rejected = true;
    while (rejected) {
      control.checkCancelled();
      rejected = false;
      round++;
      proposals.record(recorder, round);
      for (int l = 0; l < market.places(); l++) {
        for (int f : lists[l]) {
          proposes[f] = proposals.target(f) == l;
        }
        int[] thresholds = Thresholds.of(market, l, lists[l], proposes);
        int rank = 0;
        for (int i = 0; i < thresholds.length; i++) {
          int f = lists[l][i];
          if (proposes[f] && ++rank > thresholds[i]) {
            rejectedNow[f] = true;
            rejected = true;
            recorder.event(round, REJECTED_THRESHOLD, f, l);
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
