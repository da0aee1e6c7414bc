package io.github.imisproject.matching.allocation.optimise;

import io.github.imisproject.matching.allocation.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a place offers when all parties need the same: slots, and what a slot is worth. For those
 * who write mechanisms.
 */
public final class EqualNeeds {
  private EqualNeeds() {}

  /** Returns whether all whom no pin fixes need the same of every service. */
  public static boolean isGiven(Market market) {
    int first = firstFree(market);
    for (int f = first + 1; f < market.parties() && first >= 0; f++) {
      for (int s = 0; s < market.services() && !market.isPinned(f); s++) {
        if (market.need(f, s) != market.need(first, s)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int firstFree(Market market) {
    for (int f = 0; f < market.parties(); f++) {
      if (!market.isPinned(f)) {
        return f;
      }
    }
    return -1;
  }

  /** Returns for each place how many fit; {@code Integer.MAX_VALUE} if nothing is needed. */
  public static int[] quotas(Market market) {
    int[] quotas = new int[market.places()];
    int first = firstFree(market);
    for (int l = 0; l < quotas.length; l++) {
      long quota = Integer.MAX_VALUE;
      for (int s = 0; s < market.services() && first >= 0; s++) {
        long need = market.need(first, s);
        if (need > 0) {
          quota = Math.min(quota, market.capacity(l, s) / need);
        }
      }
      quotas[l] = (int) quota;
    }
    return quotas;
  }

  /**
   * Returns what a unit of each service is worth, place by place, if a slot has a price: the price
   * stands on the service that decides how many slots there are.
   *
   * @param slotPrices what one more slot would be worth at each place, in units of {@link
   *     ScoreUnits}
   */
  public static List<List<Double>> prices(Market market, long[] slotPrices) {
    List<List<Double>> prices = new ArrayList<>();
    int first = firstFree(market);
    for (int l = 0; l < market.places(); l++) {
      Double[] row = new Double[market.services()];
      Arrays.fill(row, 0.0);
      int scarcest = -1;
      for (int s = 0; s < row.length && first >= 0; s++) {
        if (market.need(first, s) > 0
            && (scarcest < 0
                || market.capacity(l, s) / market.need(first, s)
                    < market.capacity(l, scarcest) / market.need(first, scarcest))) {
          scarcest = s;
        }
      }
      if (scarcest >= 0) {
        row[scarcest] = ScoreUnits.toScore(slotPrices[l]) / market.need(first, scarcest);
      }
      prices.add(List.of(row));
    }
    return prices;
  }
}
