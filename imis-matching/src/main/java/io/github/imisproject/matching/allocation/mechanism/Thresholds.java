package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import java.util.Arrays;

/**
 * The thresholds of one place: how far down among those who propose a party may stand and still be
 * sure of room, whoever of the others above it comes later.
 *
 * <p>O(n) for each party and service with sorted needs kept down the list, O(n^2 k) a place.
 */
final class Thresholds {
  /** No threshold: the party has room whoever comes. */
  static final int INFINITE = Integer.MAX_VALUE;

  private final Market market;
  private final int place;
  private final long[] above; // total need of all above
  private final long[] proposing; // total need of those above who propose
  private final long[][] absent; // for each service the needs above of those who do not, rising
  private int absentCount;
  private int proposers;
  private int least = INFINITE;

  private Thresholds(Market market, int place, int length) {
    this.market = market;
    this.place = place;
    above = new long[market.services()];
    proposing = new long[market.services()];
    absent = new long[market.services()][length];
  }

  /**
   * Returns the threshold of each party of a list, by its position, down to the last one that
   * proposes.
   *
   * @param list the place's list, best first
   * @param proposes whether a party proposes to this place now
   */
  static int[] of(Market market, int place, int[] list, boolean[] proposes) {
    int length = list.length;
    while (length > 0 && !proposes[list[length - 1]]) {
      length--;
    }
    Thresholds state = new Thresholds(market, place, length);
    int[] thresholds = new int[length];
    for (int i = 0; i < length; i++) {
      thresholds[i] = state.next(list[i], proposes[list[i]]);
    }
    return thresholds;
  }

  private int next(int party, boolean proposes) {
    int temporary = temporary(party);
    // An infinite value stays, although parties above may have finite ones; every finite one counts
    // for all below, also that of a party which does not propose.
    least = Math.min(least, temporary);
    int threshold = temporary == INFINITE ? INFINITE : least;
    Accommodation.add(market, party, above);
    if (proposes) {
      Accommodation.add(market, party, proposing);
      proposers++;
    } else {
      for (int s = 0; s < absent.length; s++) {
        insert(absent[s], absentCount, market.need(party, s));
      }
      absentCount++;
    }
    return threshold;
  }

  private static void insert(long[] sorted, int size, long value) {
    int at = Arrays.binarySearch(sorted, 0, size, value);
    at = at < 0 ? -at - 1 : at;
    System.arraycopy(sorted, at, sorted, at + 1, size - at);
    sorted[at] = value;
  }

  private int temporary(int party) {
    if (Accommodation.weakly(market, place, party, above)) {
      return INFINITE;
    }
    if (!Accommodation.weakly(market, place, party, proposing)) {
      return 0;
    }
    int fewest = INFINITE;
    for (int s = 0; s < absent.length; s++) {
      if (market.need(party, s) > 0) {
        long total = market.need(party, s) + proposing[s];
        for (int added = 1; added <= absentCount; added++) {
          total += absent[s][absentCount - added];
          if (total > market.capacity(place, s)) {
            fewest = Math.min(fewest, added);
            break;
          }
        }
      }
    }
    return proposers + fewest;
  }
}
