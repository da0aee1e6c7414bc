package io.github.imisproject.matching.internal;

import java.util.List;

/**
 * What invented data are drawn with: chances, weights and picks from a stream of {@link
 * SplitMix64}.
 *
 * <p>Not thread-safe; make one per thread or per thing that is drawn.
 */
public final class Draws {
  private final SplitMix64 bits;

  /** Creates the stream of a seed and the coordinates of what is drawn. */
  public Draws(long seed, long... coordinates) {
    this.bits = SplitMix64.ofCoordinates(seed, coordinates);
  }

  /** Returns 64 random bits. */
  public long nextLong() {
    return bits.nextLong();
  }

  /** Returns a number from 0, included, to 1, excluded. */
  public double nextDouble() {
    return bits.nextDouble();
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
}
