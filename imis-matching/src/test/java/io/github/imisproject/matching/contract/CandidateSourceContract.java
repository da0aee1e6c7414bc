package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CandidateSource} promises; the test of each source implements it.
 *
 * @param <S> what the source sees of the seeker
 * @param <C> the type of the candidates
 */
public interface CandidateSourceContract<S, C> {
  /** Returns the source to test, with at least one candidate for {@link #seeker}. */
  CandidateSource<S, C> source();

  /** Returns a seeker. */
  S seeker();

  /** Returns the context. */
  MatchContext context();

  /** Results could not be told apart otherwise. */
  @Test
  default void proposes_each_candidate_under_an_id_of_its_own() {
    Set<String> ids = new HashSet<>();
    try (Stream<C> candidates = source().candidates(seeker(), context())) {
      candidates.forEach(c -> assertTrue(ids.add(source().idOf(c)), () -> source().idOf(c)));
    }
    assertFalse(ids.isEmpty(), "the contract needs a candidate to look at");
  }

  /** Explanations are asked for by id. */
  @Test
  default void finds_what_it_proposes() {
    try (Stream<C> candidates = source().candidates(seeker(), context())) {
      candidates.forEach(
          c ->
              assertEquals(
                  Optional.of(source().idOf(c)),
                  source().find(source().idOf(c), seeker(), context()).map(source()::idOf)));
    }
    assertEquals(Optional.empty(), source().find("no such id", seeker(), context()));
  }

  /** A replay needs the same data. */
  @Test
  default void proposes_the_same_when_asked_again() {
    assertEquals(ids(), ids());
    assertEquals(source().dataHash(), source().dataHash());
    assertFalse(source().dataHash().isBlank());
  }

  private List<String> ids() {
    try (Stream<C> candidates = source().candidates(seeker(), context())) {
      return candidates.map(source()::idOf).sorted().toList();
    }
  }
}
