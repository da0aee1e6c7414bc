package io.github.imisproject.matching.indicator.noise;

import java.math.BigInteger;

/**
 * A privacy loss, as an exact fraction: what the presence of one person may change in the odds of
 * any result is at most a factor of <i>e</i> to this power.
 *
 * <p>Immutable and thread-safe.
 *
 * @param numerator from 1 to 1 000 000
 * @param denominator from 1 to 1 000 000
 * @see "C. Dwork, F. McSherry, K. Nissim, A. Smith, Calibrating Noise to Sensitivity in Private
 *     Data Analysis, TCC 2006"
 */
public record Epsilon(int numerator, int denominator) implements Comparable<Epsilon> {
  private static final int MOST = 1_000_000;

  /**
   * Checks the range and reduces the fraction.
   *
   * @throws IllegalArgumentException if a part is out of its range
   */
  public Epsilon {
    range("numerator", numerator);
    range("denominator", denominator);
    int divisor = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValue();
    numerator /= divisor;
    denominator /= divisor;
  }

  private static void range(String name, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(name + " is " + value + ", must be from 1 to " + MOST);
    }
  }

  /** Orders by size. */
  @Override
  public int compareTo(Epsilon other) {
    return Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
  }

  /** Returns the fraction, such as {@code 1/2}. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
