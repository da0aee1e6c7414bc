package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.Arrays;

/** What each party that no pin fixes gets out of an assignment, in units; unplaced counts 0. */
final class FairScores {
  private FairScores() {}

  /** Returns the scores by rising amount. */
  static long[] sorted(Market market, ScoreUnits scores, int[] places) {
    long[] got = new long[places.length];
    int count = 0;
    for (int f = 0; f < places.length; f++) {
      if (!market.isPinned(f)) {
        got[count++] = places[f] < 0 ? 0 : scores.of(f, places[f]);
      }
    }
    long[] sorted = Arrays.copyOf(got, count);
    Arrays.sort(sorted);
    return sorted;
  }

  static Allocation.Spread spread(Market market, ScoreUnits scores, int[] places) {
    long[] sorted = sorted(market, scores, places);
    double total = 0;
    double weighted = 0;
    double logs = 0;
    int positive = 0;
    for (int i = 0; i < sorted.length; i++) {
      double score = ScoreUnits.toScore(sorted[i]);
      total += score;
      weighted += (2.0 * (i + 1) - sorted.length - 1) * score;
      if (sorted[i] > 0) {
        positive++;
        logs += Math.log(score);
      }
    }
    return new Allocation.Spread(
        total,
        sorted.length == 0 ? 0 : ScoreUnits.toScore(sorted[0]),
        total == 0 ? 0 : weighted / (sorted.length * total),
        positive,
        positive == 0 ? 0 : Math.exp(logs / positive));
  }
}
