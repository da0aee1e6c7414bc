package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.Arrays;

/**
 * What each usable pair is worth, in whole units: a first amount, and a second one that decides
 * between equal firsts. Being unplaced is worth nothing of both.
 */
final class Gains {
  static final long UNUSABLE = Long.MIN_VALUE;

  final int parties;
  final int places;
  final long[] first; // by party, then place; UNUSABLE if the pair must not be used
  final long[] second;
  final boolean hasSecond;

  private Gains(int parties, int places, long[] first, long[] second, boolean hasSecond) {
    this.parties = parties;
    this.places = places;
    this.first = first;
    this.second = second;
    this.hasSecond = hasSecond;
  }

  static Gains ofScores(Market market) {
    ScoreUnits scores = new ScoreUnits(market);
    int n = market.parties();
    int m = market.places();
    long[] first = new long[n * m];
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        first[f * m + l] = scores.isUsable(f, l) ? scores.of(f, l) : UNUSABLE;
      }
    }
    return new Gains(n, m, first, new long[n * m], false);
  }

  /**
   * Returns scores less the price of the need; at the same total, the lower total price wins, then
   * the larger number of placed parties.
   *
   * @param prices in units, by place, then service
   */
  static Gains lessPrices(Market market, long[] prices) {
    Gains gains = ofScores(market);
    int k = market.services();
    for (int f = 0; f < gains.parties; f++) {
      for (int l = 0; l < gains.places; l++) {
        int at = f * gains.places + l;
        long price = 0;
        for (int s = 0; s < k; s++) {
          price = Math.addExact(price, Math.multiplyExact(prices[l * k + s], market.need(f, s)));
        }
        if (gains.first[at] != UNUSABLE) {
          gains.first[at] -= price;
          gains.second[at] = 1 - Math.multiplyExact(price, gains.parties + 1L);
          if (gains.first[at] < 0) {
            gains.first[at] = UNUSABLE;
          }
        }
      }
    }
    return new Gains(gains.parties, gains.places, gains.first, gains.second, true);
  }

  boolean isUsable(int party, int place) {
    return first[party * places + place] != UNUSABLE;
  }

  /** Returns the first amount of a pair; the place {@code places} stands for unplaced. */
  long first(int party, int place) {
    return place == places ? 0 : first[party * places + place];
  }

  long second(int party, int place) {
    return place == places ? 0 : second[party * places + place];
  }

  long total(int[] at) {
    long total = 0;
    for (int f = 0; f < parties; f++) {
      total += at[f] < 0 ? 0 : first[f * places + at[f]];
    }
    return total;
  }

  long totalSecond(int[] at) {
    long total = 0;
    for (int f = 0; f < parties; f++) {
      total += at[f] < 0 ? 0 : second[f * places + at[f]];
    }
    return total;
  }

  long largest() {
    return Arrays.stream(first).max().orElse(0);
  }
}
