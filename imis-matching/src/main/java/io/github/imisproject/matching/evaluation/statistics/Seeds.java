package io.github.imisproject.matching.evaluation.statistics;

/**
 * A stream of random numbers for each draw of an experiment, all from one seed.
 *
 * <p>SplitMix64: the same numbers on every Java release and for every order in which the draws are
 * made.
 *
 * @see "G. Steele, D. Lea and C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA
 *     2014"
 */
final class Seeds {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  private Seeds(long state) {
    this.state = state;
  }

  /** The stream of the draw with this number. */
  static Seeds of(long seed, long draw) {
    return new Seeds(mix(seed) ^ mix(draw * GAMMA + GAMMA));
  }

  long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** A whole number from 0 to {@code bound} - 1, each as likely as the other up to 2^-32. */
  int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }
}
