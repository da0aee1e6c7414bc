package io.github.imisproject.matching.evaluation.statistics;

/**
 * How alike two orders are, ties included: Kendall's tau-b.
 *
 * <p>Looks at every pair, so time grows with the square of the length; meant for orders of
 * strategies, which are short.
 *
 * @see "M. Kendall, The Treatment of Ties in Ranking Problems, Biometrika 33 (1945), pp. 239-251"
 */
public final class Kendall {
  private Kendall() {}

  /**
   * Returns tau-b of two lists of scores for the same things.
   *
   * @return from -1 (reversed) to 1 (the same order); 0 where either list has only ties
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double tauB(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "the lists have " + first.length + " and " + second.length + " scores, need as many");
    }
    long agreeing = 0;
    long untiedFirst = 0;
    long untiedSecond = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < i; j++) {
        int a = Double.compare(first[i], first[j]);
        int b = Double.compare(second[i], second[j]);
        agreeing += Integer.signum(a) * Integer.signum(b);
        untiedFirst += a == 0 ? 0 : 1;
        untiedSecond += b == 0 ? 0 : 1;
      }
    }
    double pairs = Math.sqrt((double) untiedFirst * untiedSecond);
    return pairs == 0 ? 0 : agreeing / pairs;
  }
}
