package io.github.imisproject.matching.evaluation.statistics;

/**
 * How a number differs between two groups of different people: an interval and a p-value.
 *
 * <p>Immutable and thread-safe. For values of the same topics under two strategies use {@link
 * PairedComparison} instead.
 *
 * @param interval the first group minus the second
 * @param pValue two-sided, under the hypothesis of no difference
 * @param first how many people are in the first group
 * @param second how many people are in the second group
 */
public record GroupGap(Interval interval, double pValue, int first, int second) {
  /**
   * Compares two means by Welch's method, without assuming equal variances.
   *
   * @param first the values of the first group, at least 2
   * @param second the values of the second group, at least 2
   * @param confidence such as 0.95
   * @see "B. L. Welch, The Generalization of Student's Problem, Biometrika 34 (1947)"
   */
  public static GroupGap ofMeans(double[] first, double[] second, double confidence) {
    if (first.length < 2 || second.length < 2) {
      throw new IllegalArgumentException(
          "the groups have "
              + first.length
              + " and "
              + second.length
              + " values; each needs at least 2");
    }
    check(confidence);
    double gap = PairedComparison.mean(first) - PairedComparison.mean(second);
    double a = square(PairedComparison.deviation(first)) / first.length;
    double b = square(PairedComparison.deviation(second)) / second.length;
    if (a + b == 0) {
      return new GroupGap(
          new Interval(gap, gap, gap), gap == 0 ? 1 : 0, first.length, second.length);
    }
    double freedom =
        square(a + b) / (square(a) / (first.length - 1) + square(b) / (second.length - 1));
    double error = Math.sqrt(a + b);
    double reach = error * studentQuantile(1 - confidence, freedom);
    return new GroupGap(
        new Interval(gap - reach, gap, gap + reach),
        Distributions.studentTwoSided(gap / error, freedom),
        first.length,
        second.length);
  }

  /**
   * Compares two rates. The interval adds one success and one failure to each group, which keeps
   * its promise in small groups; the estimate is the plain difference, or the interval's nearer end
   * where that lies outside. The p-value is that of the pooled z-test.
   *
   * @param firstHits successes of the first group
   * @param firstAll size of the first group, at least 1
   * @param secondHits successes of the second group
   * @param secondAll size of the second group, at least 1
   * @param confidence such as 0.95
   * @see "A. Agresti, B. Caffo, Simple and Effective Confidence Intervals for Proportions and
   *     Differences of Proportions, The American Statistician 54(4), 2000"
   */
  public static GroupGap ofRates(
      int firstHits, int firstAll, int secondHits, int secondAll, double confidence) {
    check(confidence);
    if (firstAll < 1
        || secondAll < 1
        || firstHits < 0
        || secondHits < 0
        || firstHits > firstAll
        || secondHits > secondAll) {
      throw new IllegalArgumentException(
          "the groups have "
              + firstHits
              + " of "
              + firstAll
              + " and "
              + secondHits
              + " of "
              + secondAll
              + "; each needs at least 1 person and from 0 to all successes");
    }
    double p = (firstHits + 1.0) / (firstAll + 2.0);
    double q = (secondHits + 1.0) / (secondAll + 2.0);
    double reach =
        Distributions.normalQuantile(1 - (1 - confidence) / 2)
            * Math.sqrt(p * (1 - p) / (firstAll + 2.0) + q * (1 - q) / (secondAll + 2.0));
    double low = Math.max(-1, p - q - reach);
    double high = Math.min(1, p - q + reach);
    double gap = (double) firstHits / firstAll - (double) secondHits / secondAll;
    double pooled = (double) (firstHits + secondHits) / (firstAll + secondAll);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / firstAll + 1.0 / secondAll));
    double z = error == 0 ? 0 : Math.abs(gap) / error;
    return new GroupGap(
        new Interval(low, Math.max(low, Math.min(high, gap)), high),
        Math.min(1, 2 * Distributions.normal(-z)),
        firstAll,
        secondAll);
  }

  /** The t that a Student variable exceeds in either direction with probability {@code tails}. */
  private static double studentQuantile(double tails, double freedom) {
    double low = 0;
    double high = 1;
    while (Distributions.studentTwoSided(high, freedom) > tails) {
      high *= 2;
    }
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (Distributions.studentTwoSided(middle, freedom) > tails) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double square(double x) {
    return x * x;
  }

  private static void check(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + ", must be above 0 and below 1, such as 0.95");
    }
  }
}
