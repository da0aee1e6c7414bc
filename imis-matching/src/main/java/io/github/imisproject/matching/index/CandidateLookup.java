package io.github.imisproject.matching.index;

import java.util.Optional;

/**
 * Finds a candidate by id, such as in a database, so that an index need not hold it.
 *
 * <p>Thread-safe. It is asked for what is shown, and for what a rule or scorer without a column
 * judges; what it returns has to be what was indexed.
 *
 * @param <C> the type of the candidates
 */
@FunctionalInterface
public interface CandidateLookup<C> {
  /** Returns the candidate of this id, as it was when it was indexed. */
  Optional<C> find(String id);
}
