package io.github.imisproject.matching.spi;

/**
 * One soft criterion: how well a candidate suits a seeker.
 *
 * <p>{@code ScorerContract} in this module's test jar checks the promises.
 *
 * @param <S> what the scorer sees of the seeker: a gated view, never a person
 * @param <C> what the scorer sees of the candidate
 */
public interface Scorer<S, C> extends Plugin {
  /** Returns the type of seeker this scorer understands. */
  Class<S> seekerType();

  /** Returns the type of candidate this scorer understands. */
  Class<C> candidateType();

  /** Returns what the scorer says; the same for the same arguments. */
  Assessment assess(S seeker, C candidate, MatchContext context);

  /**
   * Returns a score that no candidate exceeds for this seeker, from 0 to 1. The nearer to the
   * truth, the more candidates an index can skip; 1 is always right.
   */
  default double upperBound(S seeker, MatchContext context) {
    return 1;
  }
}
