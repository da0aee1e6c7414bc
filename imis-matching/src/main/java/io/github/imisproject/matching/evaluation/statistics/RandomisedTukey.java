package io.github.imisproject.matching.evaluation.statistics;

import io.github.imisproject.matching.internal.SplitMix64;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Tests all pairs of several strategies at once: a difference of means counts only if chance rarely
 * makes the largest difference among all strategies as large.
 *
 * @see "B. Carterette, Multiple Testing in Statistical Analysis of Systems-Based Information
 *     Retrieval Experiments, ACM TOIS 30 (2012)"
 */
public final class RandomisedTukey {
  private RandomisedTukey() {}

  /**
   * Returns the p-value of each pair of strategies.
   *
   * @param values by strategy, then by topic; at least two strategies of equally many topics
   * @param draws how many times the strategies' names are shuffled within each topic
   * @param seed makes the draws repeatable; the result is the same on any number of threads
   * @return by strategy and strategy, symmetric, 1 on the diagonal
   */
  public static double[][] pValues(double[][] values, int draws, long seed) {
    int systems = values.length;
    if (systems < 2 || draws < 1) {
      throw new IllegalArgumentException(
          "there are "
              + systems
              + " strategies and "
              + draws
              + " draws; at least 2 strategies and 1 draw are needed");
    }
    int topics = values[0].length;
    for (double[] system : values) {
      if (system.length != topics || topics == 0) {
        throw new IllegalArgumentException(
            "the strategies have different numbers of topics, or none; give each the same topics");
      }
    }
    double[] largest =
        LongStream.range(0, draws)
            .parallel()
            .mapToDouble(draw -> largestDifference(values, SplitMix64.ofDraw(seed, draw)))
            .toArray();
    Arrays.sort(largest);
    double[][] p = new double[systems][systems];
    for (int a = 0; a < systems; a++) {
      p[a][a] = 1;
      for (int b = 0; b < a; b++) {
        double observed =
            Math.abs(PairedComparison.mean(values[a]) - PairedComparison.mean(values[b]));
        long extreme = Arrays.stream(largest).filter(d -> d >= observed - 1e-12).count();
        p[a][b] = (extreme + 1.0) / (draws + 1.0);
        p[b][a] = p[a][b];
      }
    }
    return p;
  }

  private static double largestDifference(double[][] values, SplitMix64 random) {
    int systems = values.length;
    int topics = values[0].length;
    double[] sums = new double[systems];
    double[] shuffled = new double[systems];
    for (int topic = 0; topic < topics; topic++) {
      for (int s = 0; s < systems; s++) {
        int other = random.nextInt(s + 1);
        shuffled[s] = shuffled[other];
        shuffled[other] = values[s][topic];
      }
      for (int s = 0; s < systems; s++) {
        sums[s] += shuffled[s];
      }
    }
    double most = Arrays.stream(sums).max().orElseThrow();
    double least = Arrays.stream(sums).min().orElseThrow();
    return (most - least) / topics;
  }
}
