package io.github.imisproject.matching;

import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.internal.SplitMix64;
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
   */
  static long lot(String id, long seed) {
    return SplitMix64.lot(seed, id);
  }
}
