package io.github.imisproject.matching.evaluation.split;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A seeded order of a list, the same on every Java release.
 *
 * @see "G. Steele, D. Lea and C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA
 *     2014"
 * @see "R. Durstenfeld, Algorithm 235: Random permutation, CACM 7 (1964)"
 */
final class Shuffle {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  /** The stream of a seed and a purpose, so that two kinds of split do not go together. */
  Shuffle(long seed, String purpose) {
    long start = mix(seed);
    for (byte one : purpose.getBytes(StandardCharsets.UTF_8)) {
      start = mix(start * GAMMA + one);
    }
    state = start;
  }

  <E> List<E> of(List<E> list) {
    List<E> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      state += GAMMA;
      int other = (int) (((mix(state) >>> 32) * (i + 1)) >>> 32);
      E kept = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, kept);
    }
    return shuffled;
  }

  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }
}
