package io.github.imisproject.matching.index;

import io.github.imisproject.matching.spi.ReferenceData;

/**
 * What a candidate has to satisfy to be proposed at all, such as a category chosen on a page.
 *
 * <p>Stateless and thread-safe. A filter is no rule: what it leaves out is not accounted for.
 *
 * @param <C> the type of the candidates
 */
@FunctionalInterface
public interface CandidateFilter<C> {
  /** Returns whether a candidate is let through. */
  boolean accepts(C candidate, ReferenceData reference);
}
