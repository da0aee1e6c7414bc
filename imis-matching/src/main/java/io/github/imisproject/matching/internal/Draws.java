package io.github.imisproject.matching.internal;

import java.util.List;

/**
 * A small stream of pseudo-random numbers that is the same on every machine and Java version.
 *
 * <p>Not thread-safe; make one per thread or per thing that is drawn. SplitMix64 is fast and passes
 * the usual statistical tests; it is no source of secrets.
 *
 * @see "G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA
 *     2014"
 */
public final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  /** Creates the stream of a seed and the coordinates of what is drawn. */
  public Draws(long seed, long... coordinates) {
    long mixed = mix(seed + GAMMA);
    for (long coordinate : coordinates) {
      mixed = mix(mixed ^ mix(coordinate * GAMMA + GAMMA));
    }
    this.state = mixed;
  }

  /** Returns 64 random bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns a number from 0, included, to 1, excluded. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Returns a whole number from 0, included, to {@code bound}, excluded. */
  public int nextInt(int bound) {
    return (int) (nextDouble() * bound);
  }

  /** Returns true with this probability. */
  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** Returns an index drawn with probability proportional to its weight. */
  public int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double point = nextDouble() * sum;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        point -= weights[i];
        if (point < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** Returns one element, each as likely as the others. */
  public <T> T pick(List<T> elements) {
    return elements.get(nextInt(elements.size()));
  }

  /** Returns the indices 0 to {@code size} - 1 in random order (Fisher-Yates). */
  public int[] permutation(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }
}
