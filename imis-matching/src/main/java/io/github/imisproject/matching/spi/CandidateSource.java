package io.github.imisproject.matching.spi;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes the candidates a request is about.
 *
 * <p>Thread-safe. For the length of one request it proposes the same candidates, each with an id of
 * its own; their order does not matter.
 *
 * @param <S> what is seen of the seeker: a gated view, never a person
 * @param <C> the type of the candidates
 */
public interface CandidateSource<S, C> {
  /** Returns the candidates for {@code seeker}; the caller closes the stream. */
  Stream<C> candidates(S seeker, MatchContext context);

  /** Returns the candidate of this id, or empty if it would not be proposed to {@code seeker}. */
  Optional<C> find(String id, S seeker, MatchContext context);

  /** Returns a candidate's stable id. */
  String idOf(C candidate);

  /**
   * Returns a hash of everything that could influence a result: equal data have equal hashes, on
   * every machine. Written into the provenance of results.
   */
  String dataHash();
}
