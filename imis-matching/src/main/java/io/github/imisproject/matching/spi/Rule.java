package io.github.imisproject.matching.spi;

/**
 * One hard criterion: whether a candidate may be proposed to a seeker at all.
 *
 * <p>{@code RuleContract} in this module's test jar checks the promises.
 *
 * @param <S> what the rule sees of the seeker: a gated view, never a person
 * @param <C> what the rule sees of the candidate
 */
public interface Rule<S, C> extends Plugin {
  /** Returns the type of seeker this rule understands. */
  Class<S> seekerType();

  /** Returns the type of candidate this rule understands. */
  Class<C> candidateType();

  /**
   * Returns the verdict; the same for the same arguments. A missing fact gives {@link
   * Verdict.Undecided}, never an exclusion.
   */
  Verdict test(S seeker, C candidate, MatchContext context);
}
