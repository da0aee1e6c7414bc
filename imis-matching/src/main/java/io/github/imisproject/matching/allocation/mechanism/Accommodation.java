package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;

/** Whether a place can take a party beside others, given the others' total need. */
final class Accommodation {
  private Accommodation() {}

  /**
   * Returns the first service that is short for a party beside others, or -1.
   *
   * @param whole if false, services that the party does not use are ignored, even if the others
   *     alone overflow them ("weakly accommodate")
   */
  static int shortService(Market market, int place, int party, long[] others, boolean whole) {
    for (int s = 0; s < others.length; s++) {
      long need = market.need(party, s);
      if ((whole || need > 0) && need > market.capacity(place, s) - others[s]) {
        return s;
      }
    }
    return -1;
  }

  static boolean weakly(Market market, int place, int party, long[] others) {
    return shortService(market, place, party, others, false) < 0;
  }

  static void add(Market market, int party, long[] sum) {
    for (int s = 0; s < sum.length; s++) {
      sum[s] += market.need(party, s);
    }
  }
}
