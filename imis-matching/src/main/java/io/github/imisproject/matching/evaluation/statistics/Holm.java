package io.github.imisproject.matching.evaluation.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Corrects the p-values of several comparisons so that a false alarm among all of them stays rare.
 *
 * @see "S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
 *     Statistics 6 (1979), pp. 65-70"
 */
public final class Holm {
  private Holm() {}

  /**
   * Returns the corrected p-values, in the order given.
   *
   * @param pValues from 0 to 1 each
   * @return from the given value to 1 each
   * @throws IllegalArgumentException if a value is not from 0 to 1
   */
  public static double[] adjust(double[] pValues) {
    int n = pValues.length;
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException(
            "p-value " + i + " is " + pValues[i] + ", must be from 0 to 1");
      }
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    double[] adjusted = new double[n];
    double highest = 0;
    for (int k = 0; k < n; k++) {
      highest = Math.max(highest, Math.min(1, (n - k) * pValues[order[k]]));
      adjusted[order[k]] = highest;
    }
    return adjusted;
  }
}
