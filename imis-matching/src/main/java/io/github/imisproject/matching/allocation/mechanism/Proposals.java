package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationEvent;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Market;
import java.util.Arrays;

/**
 * How far down its list each party has come. Each proposes to its best place that has not rejected
 * it. Not thread-safe.
 */
final class Proposals {
  private final Market market;
  private final int[] at;
  private final boolean[] fresh;

  Proposals(Market market) {
    this.market = market;
    this.at = new int[market.parties()];
    this.fresh = new boolean[market.parties()];
    Arrays.fill(fresh, true);
  }

  /** Returns the place a party proposes to, or -1 if none is left. */
  int target(int party) {
    return at[party] < market.listLength(party) ? market.listed(party, at[party]) : -1;
  }

  /** The place a party proposes to rejects it, for good. */
  void reject(int party) {
    at[party]++;
    fresh[party] = true;
  }

  /** Returns whether a place has rejected a party in an earlier round. */
  boolean wasRejected(int party, int place) {
    int position = market.position(party, place);
    return position >= 0 && position < at[party];
  }

  /** Records the proposals that are new. */
  void record(Allocation.Recorder recorder, int round) {
    for (int f = 0; f < at.length; f++) {
      if (fresh[f] && target(f) >= 0) {
        recorder.event(round, AllocationEvent.Kind.PROPOSED, f, target(f));
      }
      fresh[f] = false;
    }
  }

  /** Returns the proposers of each place, by its priority. O(n log n). */
  int[][] byPlace() {
    int[] count = new int[market.places()];
    for (int f = 0; f < at.length; f++) {
      if (target(f) >= 0) {
        count[target(f)]++;
      }
    }
    long[][] keys = new long[market.places()][];
    Arrays.setAll(keys, l -> new long[count[l]]);
    for (int f = 0; f < at.length; f++) {
      int l = target(f);
      if (l >= 0) {
        keys[l][--count[l]] = (long) market.rank(l, f) << 32 | f;
      }
    }
    int[][] proposers = new int[market.places()][];
    for (int l = 0; l < keys.length; l++) {
      Arrays.sort(keys[l]);
      proposers[l] = Arrays.stream(keys[l]).mapToInt(key -> (int) key).toArray();
    }
    return proposers;
  }

  /** Returns where everybody stands now; -1 is unplaced. */
  int[] places() {
    int[] places = market.start();
    for (int f = 0; f < at.length; f++) {
      if (!market.isPinned(f)) {
        places[f] = at[f] < market.listLength(f) ? target(f) : AllocationProblem.UNPLACED;
      }
    }
    return places;
  }
}
