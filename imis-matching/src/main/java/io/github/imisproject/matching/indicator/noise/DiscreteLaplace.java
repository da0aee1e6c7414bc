package io.github.imisproject.matching.indicator.noise;

import static java.util.Objects.requireNonNull;

import java.util.random.RandomGenerator;

/**
 * Draws whole numbers from the discrete Laplace distribution, exactly.
 *
 * <p>The chance of a number <i>x</i> is proportional to exp(-|<i>x</i>| <i>s</i> / <i>t</i>), for a
 * scale of <i>t</i> / <i>s</i>. Only whole-number arithmetic is used, so if the random bits are
 * uniform and independent, the distribution is exactly this one: no rounding, no bits that give the
 * noise away. Uses a small number of random words on average.
 *
 * <p>Immutable; as thread-safe as the source of random bits. For figures that are published, that
 * source is a {@link java.security.SecureRandom}; a seeded one is for tests and studies only.
 *
 * @see "C. Canonne, G. Kamath, T. Steinke, The Discrete Gaussian for Differential Privacy, NeurIPS
 *     2020, algorithms 1 and 2"
 */
public final class DiscreteLaplace {
  private static final long MOST = 1L << 40;

  private final long numerator;
  private final long denominator;

  /**
   * Creates the distribution of a scale.
   *
   * @param numerator the scale's numerator <i>t</i>, from 1 to 2^40
   * @param denominator the scale's denominator <i>s</i>, from 1 to 2^40
   * @throws IllegalArgumentException if one is out of its range
   */
  public DiscreteLaplace(long numerator, long denominator) {
    range("numerator", numerator);
    range("denominator", denominator);
    this.numerator = numerator;
    this.denominator = denominator;
  }

  private static void range(String name, long value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(name + " is " + value + ", must be from 1 to " + MOST);
    }
  }

  /** Returns one number. */
  public long draw(RandomGenerator random) {
    requireNonNull(random, "random");
    while (true) {
      long rest = below(numerator, random);
      if (!bernoulliExp(rest, numerator, random)) {
        continue;
      }
      long whole = 0;
      while (bernoulliExp(1, 1, random)) {
        whole++;
      }
      long size = (rest + numerator * whole) / denominator;
      boolean negative = below(2, random) == 1;
      if (!(negative && size == 0)) { // else nought would be drawn twice as often
        return negative ? -size : size;
      }
    }
  }

  /**
   * Returns true with probability exp(-{@code n}/{@code d}), for 0 &lt;= n &lt;= d: the first
   * failure in trials of chance n/d, n/2d, n/3d... comes at an odd number with just that chance.
   */
  static boolean bernoulliExp(long n, long d, RandomGenerator random) {
    long trial = 1;
    while (below(Math.multiplyExact(d, trial), random) < n) {
      trial++;
    }
    return trial % 2 == 1;
  }

  /** Returns a number from 0 to {@code bound} - 1, each as likely as the others. */
  static long below(long bound, RandomGenerator random) {
    long mask = Long.highestOneBit(bound) * 2 - 1;
    while (true) {
      long bits = random.nextLong() & mask;
      if (bits < bound) {
        return bits;
      }
    }
  }

  /** Returns the scale. */
  @Override
  public String toString() {
    return "DiscreteLaplace[" + numerator + "/" + denominator + "]";
  }
}
