package io.github.imisproject.matching.evaluation.statistics;

/**
 * A range that covers the true value with a stated confidence.
 *
 * @param low its lower end
 * @param estimate the value computed from the data, not always between the ends
 * @param high its upper end
 */
public record Interval(double low, double estimate, double high) {
  /** Checks the order of the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "low is " + low + " and high is " + high + "; low must not be above high");
    }
  }

  /** Returns whether {@code value} lies in the range, its ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
