package io.github.imisproject.matching;

import io.github.imisproject.matching.MatchingPolicy.TieRule;
import java.util.Comparator;
import java.util.function.Function;

/** The total order of a result: score descending, then the policy's tie rule, then the id. */
final class Ordering {
  private Ordering() {}

  static <T> Comparator<T> of(
      Function<T, Score> score, Function<T, String> id, TieRule ties, long seed) {
    Comparator<T> byScore =
        (one, other) -> Double.compare(score.apply(other).value(), score.apply(one).value());
    Comparator<T> byId = Comparator.comparing(id);
    return ties == TieRule.STABLE_ID
        ? byScore.thenComparing(byId)
        : byScore
            .thenComparing(
                (one, other) ->
                    Long.compareUnsigned(lot(id.apply(one), seed), lot(id.apply(other), seed)))
            .thenComparing(byId);
  }

  /**
   * Draws a lot for one id. It depends on the seed and the id alone, so that neither the order of
   * the candidates nor the presence of others moves it.
   *
   * @see "G. L. Steele, D. Lea and C. H. Flood, Fast Splittable Pseudorandom Number Generators,
   *     OOPSLA 2014, for the mixing function"
   */
  static long lot(String id, long seed) {
    long state = mix(seed + 0x9E3779B97F4A7C15L);
    for (int i = 0; i < id.length(); i++) {
      state = mix(state + 0x9E3779B97F4A7C15L + id.charAt(i));
    }
    return state;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
