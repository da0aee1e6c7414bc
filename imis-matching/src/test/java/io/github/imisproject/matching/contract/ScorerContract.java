package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Scorer} promises; the test of each scorer implements it.
 *
 * @param <S> what the scorer sees of the seeker
 * @param <C> what it sees of the candidate
 */
public interface ScorerContract<S, C> extends PluginContract {
  /** Returns the scorer to test. */
  Scorer<S, C> scorer();

  /** Returns seekers to try, one with nothing known among them. */
  List<S> seekers();

  /** Returns candidates to try, one of each kind. */
  List<C> candidates();

  /** Returns the context, with the parameters of the scorer. */
  MatchContext context();

  @Override
  default Scorer<S, C> plugin() {
    return scorer();
  }

  /** A score outside would break the sum. */
  @Test
  default void stays_between_zero_and_one() {
    for (S seeker : seekers()) {
      for (C candidate : candidates()) {
        if (scorer().assess(seeker, candidate, context()) instanceof Assessment.Known known) {
          double score = known.score();
          assertTrue(score >= 0 && score <= 1, () -> "score is " + score + ", must be from 0 to 1");
        }
      }
    }
  }

  /** Nothing but the arguments decides. */
  @Test
  default void says_the_same_when_asked_again() {
    for (S seeker : seekers()) {
      for (C candidate : candidates()) {
        assertEquals(
            scorer().assess(seeker, candidate, context()),
            scorer().assess(seeker, candidate, context()));
      }
    }
  }

  /** A number without a reason cannot be explained. */
  @Test
  default void gives_a_reason_for_what_it_knows() {
    for (S seeker : seekers()) {
      for (C candidate : candidates()) {
        if (scorer().assess(seeker, candidate, context()) instanceof Assessment.Known known) {
          assertFalse(known.reasons().isEmpty(), "a known score must have a reason");
        }
      }
    }
  }

  /** An index relies on it to skip candidates. */
  @Test
  default void never_exceeds_its_upper_bound() {
    for (S seeker : seekers()) {
      double bound = scorer().upperBound(seeker, context());
      assertTrue(bound >= 0 && bound <= 1, () -> "bound is " + bound + ", must be from 0 to 1");
      for (C candidate : candidates()) {
        if (scorer().assess(seeker, candidate, context()) instanceof Assessment.Known known) {
          assertTrue(known.score() <= bound, () -> known.score() + " exceeds the bound " + bound);
        }
      }
    }
  }

  /** A person enters through the consent gate only. */
  @Test
  default void never_asks_for_a_person() {
    assertFalse(Person.class.isAssignableFrom(scorer().seekerType()));
    assertFalse(Person.class.isAssignableFrom(scorer().candidateType()));
  }
}
