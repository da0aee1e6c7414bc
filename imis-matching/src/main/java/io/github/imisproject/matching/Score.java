package io.github.imisproject.matching;

/**
 * How well a candidate suits a seeker, from 0 (no fit) to 1 (perfect fit).
 *
 * <p>Immutable and thread-safe. Ordered by value only; a whole result has a total order, which also
 * settles ties.
 *
 * @param value the score that ranks
 * @param low the lowest the score could be if every missing fact turned out badly
 * @param high the highest it could be if every missing fact turned out well; equal to {@code low}
 *     if nothing is missing
 */
public record Score(double value, double low, double high) implements Comparable<Score> {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException unless {@code 0 <= low <= value <= high <= 1}
   */
  public Score {
    if (!(0 <= low && low <= value && value <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "score is "
              + value
              + " within ["
              + low
              + ", "
              + high
              + "]; must be 0 <= low <= value <= high <= 1");
    }
  }

  /** Returns a score without any doubt. */
  public static Score certain(double value) {
    return new Score(value, value, value);
  }

  /** Returns whether no missing fact could change this score. */
  public boolean isCertain() {
    return low == high;
  }

  @Override
  public int compareTo(Score other) {
    return Double.compare(value, other.value);
  }
}
