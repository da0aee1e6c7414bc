package io.github.imisproject.matching.evaluation.statistics;

import java.util.Arrays;

/** Wilcoxon's signed ranks: ranks of the absolute differences, doubled so that ties stay whole. */
final class SignedRanks {
  private final int[] doubledRanks;
  private final long positive;
  private final double tieCorrection;

  private SignedRanks(int[] doubledRanks, long positive, double tieCorrection) {
    this.doubledRanks = doubledRanks;
    this.positive = positive;
    this.tieCorrection = tieCorrection;
  }

  static SignedRanks of(double[] differences) {
    Double[] sorted = Arrays.stream(differences).filter(d -> d != 0).boxed().toArray(Double[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(Math.abs(a), Math.abs(b)));
    int[] ranks = new int[sorted.length];
    long positive = 0;
    double ties = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = start;
      while (end < sorted.length && Math.abs(sorted[end]) == Math.abs(sorted[start])) {
        end++;
      }
      long tied = end - start;
      ties += tied * (tied * tied - 1.0);
      for (int i = start; i < end; i++) {
        ranks[i] = start + 1 + end;
        positive += sorted[i] > 0 ? ranks[i] : 0;
      }
      start = end;
    }
    return new SignedRanks(ranks, positive, ties);
  }

  double pValue() {
    int n = doubledRanks.length;
    if (n == 0) {
      return 1;
    }
    long total = (long) n * (n + 1);
    long smaller = Math.min(positive, total - positive);
    return n <= PairedComparison.EXACT_SIGNED_RANK
        ? exact(smaller, (int) total)
        : approximate(smaller, n);
  }

  /** Counts the assignments of signs by their sum of positive ranks. */
  private double exact(long smaller, int total) {
    double[] chance = new double[total + 1];
    chance[0] = 1;
    int reached = 0;
    for (int rank : doubledRanks) {
      reached += rank;
      for (int sum = reached; sum >= 0; sum--) {
        double with = sum >= rank ? chance[sum - rank] : 0;
        chance[sum] = (chance[sum] + with) / 2;
      }
    }
    double tail = 0;
    for (int sum = 0; sum <= smaller; sum++) {
      tail += chance[sum];
    }
    return Math.min(1, 2 * tail);
  }

  private double approximate(long smaller, int n) {
    double mean = n * (n + 1.0) / 4;
    double variance = n * (n + 1.0) * (2 * n + 1) / 24 - tieCorrection / 48;
    double z = (smaller / 2.0 - mean + 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * Distributions.normal(z));
  }
}
