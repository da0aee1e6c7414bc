package io.github.imisproject.matching.evaluation.split;

import io.github.imisproject.matching.internal.SplitMix64;
import java.util.ArrayList;
import java.util.List;

/**
 * A seeded order of a list, the same on every Java release.
 *
 * @see "R. Durstenfeld, Algorithm 235: Random permutation, CACM 7 (1964)"
 */
final class Shuffle {
  private final SplitMix64 bits;

  /** The stream of a seed and a purpose, so that two kinds of split do not go together. */
  Shuffle(long seed, String purpose) {
    bits = SplitMix64.ofPurpose(seed, purpose);
  }

  <E> List<E> of(List<E> list) {
    List<E> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = bits.nextInt(i + 1);
      E kept = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, kept);
    }
    return shuffled;
  }
}
