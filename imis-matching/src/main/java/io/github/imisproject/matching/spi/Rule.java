package io.github.imisproject.matching.spi;

import io.github.imisproject.core.value.Truth;

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

  /**
   * Returns the verdict alone: true for {@link Verdict.Eligible}, false for {@link
   * Verdict.Excluded}, unknown for {@link Verdict.Undecided}.
   *
   * <p>Always what {@link #test} says. A rule whose reasons cost more than its verdict may give it
   * here without them; an index asks this of many candidates, and {@code test} of those it shows.
   */
  default Truth decide(S seeker, C candidate, MatchContext context) {
    Verdict verdict = test(seeker, candidate, context);
    if (verdict instanceof Verdict.Excluded) {
      return Truth.FALSE;
    }
    return verdict instanceof Verdict.Undecided ? Truth.UNKNOWN : Truth.TRUE;
  }
}
