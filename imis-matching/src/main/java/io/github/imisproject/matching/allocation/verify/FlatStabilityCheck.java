package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.stable.FlatMarket;

/**
 * Checks a matching of a flat market for stability, in one pass over all lists; shares no code with
 * the solver. O(entries), 8 bytes a place.
 */
public final class FlatStabilityCheck {
  private FlatStabilityCheck() {}

  /**
   * Returns how many pairs of a party and a place would both rather have each other.
   *
   * @param places the place of each party, or -1
   * @throws IllegalArgumentException if a place is overfull, or a party is in a place that it does
   *     not list
   */
  public static long blockingPairs(FlatMarket market, int[] places) {
    int[] filled = new int[market.places()];
    int[] worst = new int[market.places()];
    java.util.Arrays.fill(worst, Integer.MIN_VALUE);
    for (int f = 0; f < places.length; f++) {
      if (places[f] >= 0) {
        int position = position(market, f, places[f]);
        filled[places[f]]++;
        worst[places[f]] = Math.max(worst[places[f]], market.rankAt(f, position));
      }
    }
    for (int l = 0; l < filled.length; l++) {
      if (filled[l] > market.capacity(l)) {
        throw new IllegalArgumentException(
            "place " + l + " holds " + filled[l] + ", must be at most " + market.capacity(l));
      }
    }
    long blocking = 0;
    for (int f = 0; f < places.length; f++) {
      for (int i = 0; i < market.listLength(f) && market.listed(f, i) != places[f]; i++) {
        int l = market.listed(f, i);
        boolean wouldTake = filled[l] < market.capacity(l) || market.rankAt(f, i) < worst[l];
        blocking += wouldTake && market.capacity(l) > 0 ? 1 : 0;
      }
    }
    return blocking;
  }

  private static int position(FlatMarket market, int party, int place) {
    for (int i = 0; i < market.listLength(party); i++) {
      if (market.listed(party, i) == place) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "party " + party + " is in place " + place + ", which it does not list");
  }
}
