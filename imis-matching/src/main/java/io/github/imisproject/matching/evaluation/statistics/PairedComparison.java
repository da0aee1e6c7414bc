package io.github.imisproject.matching.evaluation.statistics;

import io.github.imisproject.matching.internal.SplitMix64;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Two strategies measured on the same topics: the difference, its size and its significance.
 *
 * <p>Immutable and thread-safe. All p-values are two-sided. Where all differences are 0 nothing
 * speaks against chance, and every p-value is 1.
 */
public final class PairedComparison {
  /** Up to this many topics the randomisation test looks at every assignment of signs. */
  static final int EXACT_RANDOMISATION = 19;

  /** Up to this many differences the signed-rank test is exact. */
  static final int EXACT_SIGNED_RANK = 50;

  private final double[] first;
  private final double[] second;
  private final double[] differences;

  /**
   * Pairs the values of two strategies, topic by topic.
   *
   * @param first the values of the first strategy
   * @param second the values of the second, in the same order of topics
   * @throws IllegalArgumentException if the lengths differ, there is none, or a value is not finite
   */
  public PairedComparison(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "there are "
              + first.length
              + " values of the first strategy and "
              + second.length
              + " of the second; give one of each for every topic, at least one");
    }
    this.first = first.clone();
    this.second = second.clone();
    this.differences = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = first[i] - second[i];
      if (!Double.isFinite(differences[i])) {
        throw new IllegalArgumentException(
            "topic "
                + i
                + " has the values "
                + first[i]
                + " and "
                + second[i]
                + "; both must be"
                + " finite numbers");
      }
    }
  }

  /** Returns how many topics were compared. */
  public int topics() {
    return differences.length;
  }

  /** Returns the mean of first minus second. */
  public double meanDifference() {
    return mean(differences);
  }

  /** Returns on how many topics the first is better by more than {@code tolerance}. */
  public int wins(double tolerance) {
    return (int) Arrays.stream(differences).filter(d -> d > tolerance).count();
  }

  /** Returns on how many topics the first is worse by more than {@code tolerance}. */
  public int losses(double tolerance) {
    return (int) Arrays.stream(differences).filter(d -> d < -tolerance).count();
  }

  /** Returns on how many topics neither is better by more than {@code tolerance}. */
  public int ties(double tolerance) {
    return topics() - wins(tolerance) - losses(tolerance);
  }

  /**
   * Returns the p-value of Student's paired t-test.
   *
   * @return from 0 to 1; 1 where there is one topic only or no difference at all
   * @see "Student, The Probable Error of a Mean, Biometrika 6 (1908), pp. 1-25"
   */
  public double studentT() {
    int n = topics();
    double deviation = deviation(differences);
    if (n < 2 || deviation == 0) {
      return n >= 2 && meanDifference() != 0 ? 0 : 1;
    }
    double t = meanDifference() / (deviation / Math.sqrt(n));
    return Distributions.studentTwoSided(t, n - 1.0);
  }

  /**
   * Returns the p-value of the sign test; topics without a difference are left out.
   *
   * @return from 0 to 1
   */
  public double sign() {
    int wins = wins(0);
    int losses = losses(0);
    return Math.min(1, 2 * Distributions.fairCoin(Math.min(wins, losses), wins + losses));
  }

  /**
   * Returns the p-value of Wilcoxon's signed-rank test.
   *
   * <p>Differences of 0 are left out; equal ones share their mean rank. Exact up to {@value
   * #EXACT_SIGNED_RANK} differences, ties included; beyond that the normal approximation with
   * corrections for ties and continuity.
   *
   * @return from 0 to 1
   * @see "F. Wilcoxon, Individual Comparisons by Ranking Methods, Biometrics Bulletin 1 (1945)"
   */
  public double wilcoxon() {
    return SignedRanks.of(differences).pValue();
  }

  /**
   * Returns the p-value of the paired randomisation test of the mean.
   *
   * <p>Up to {@value #EXACT_RANDOMISATION} topics every assignment of signs is counted; beyond that
   * {@code draws} random ones, and the p-value is (b + 1) / (draws + 1), never 0.
   *
   * @param draws how many random assignments, 1 or more
   * @param seed makes the draws repeatable; the result is the same on any number of threads
   * @return above 0 and at most 1
   * @see "M. Smucker, J. Allan and B. Carterette, A Comparison of Statistical Significance Tests
   *     for Information Retrieval Evaluation, CIKM 2007"
   */
  public double randomisation(int draws, long seed) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws is " + draws + ", must be 1 or more");
    }
    double observed = Math.abs(Arrays.stream(differences).sum());
    double tolerance = 1e-12 * Math.max(1, Arrays.stream(differences).map(Math::abs).sum());
    int n = topics();
    if (n <= EXACT_RANDOMISATION) {
      long all = 1L << n;
      long extreme =
          LongStream.range(0, all)
              .parallel()
              .filter(signs -> Math.abs(signed(signs)) >= observed - tolerance)
              .count();
      return (double) extreme / all;
    }
    long extreme =
        LongStream.range(0, draws)
            .parallel()
            .filter(draw -> Math.abs(drawn(seed, draw)) >= observed - tolerance)
            .count();
    return (extreme + 1.0) / (draws + 1.0);
  }

  private double signed(long signs) {
    double sum = 0;
    for (int i = 0; i < differences.length; i++) {
      sum += (signs >>> i & 1) == 0 ? differences[i] : -differences[i];
    }
    return sum;
  }

  private double drawn(long seed, long draw) {
    SplitMix64 random = SplitMix64.ofDraw(seed, draw);
    double sum = 0;
    long bits = 0;
    for (int i = 0; i < differences.length; i++) {
      if (i % 64 == 0) {
        bits = random.nextLong();
      }
      sum += (bits >>> (i % 64) & 1) == 0 ? differences[i] : -differences[i];
    }
    return sum;
  }

  /**
   * Returns the mean difference in standard deviations of the differences (Cohen's d for pairs).
   *
   * @return any number; 0 where no difference varies and the mean is 0, infinite where it is not
   * @see "J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. 1988"
   */
  public double effectSize() {
    double mean = meanDifference();
    return mean == 0 ? 0 : mean / deviation(differences);
  }

  /**
   * Returns Cliff's delta: how much more often a value of the first exceeds one of the second than
   * the other way round, over all pairs of topics.
   *
   * @return from -1 to 1
   * @see "N. Cliff, Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions,
   *     Psychological Bulletin 114 (1993)"
   */
  public double cliffsDelta() {
    double[] sorted = second.clone();
    Arrays.sort(sorted);
    long sum = 0;
    for (double value : first) {
      int below = lowerBound(sorted, value);
      int above = sorted.length - lowerBound(sorted, Math.nextUp(value));
      sum += below - above;
    }
    return (double) sum / ((double) first.length * second.length);
  }

  private static int lowerBound(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** The standard deviation with n - 1; 0 for fewer than two values or equal ones. */
  static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    boolean varied = false;
    for (double value : values) {
      varied |= value != values[0];
      squares += (value - mean) * (value - mean);
    }
    return varied ? Math.sqrt(squares / (values.length - 1)) : 0;
  }
}
