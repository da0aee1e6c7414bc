package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;

/** How many parties of one common need fit in each place. */
final class EqualNeeds {
  private EqualNeeds() {}

  /** Returns for each place how many fit; {@code Integer.MAX_VALUE} if nothing is needed. */
  static int[] quotas(Market market) {
    int[] quotas = new int[market.places()];
    for (int l = 0; l < quotas.length; l++) {
      long quota = Integer.MAX_VALUE;
      for (int s = 0; s < market.services() && market.parties() > 0; s++) {
        long need = market.need(0, s);
        if (need > 0) {
          quota = Math.min(quota, market.capacity(l, s) / need);
        }
      }
      quotas[l] = (int) quota;
    }
    return quotas;
  }
}
