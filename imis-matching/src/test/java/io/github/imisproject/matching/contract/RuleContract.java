package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Rule} promises; the test of each rule implements it.
 *
 * @param <S> what the rule sees of the seeker
 * @param <C> what it sees of the candidate
 */
public interface RuleContract<S, C> extends PluginContract {
  /** Returns the rule to test. */
  Rule<S, C> rule();

  /** Returns seekers to try. */
  List<S> seekers();

  /** Returns seekers of whom nothing is known. */
  List<S> unknownSeekers();

  /** Returns candidates to try, one of each kind. */
  List<C> candidates();

  /** Returns candidates a seeker of whom nothing is known must not be excluded from. */
  default List<C> candidatesThatAskForFacts() {
    return candidates();
  }

  /** Returns the context, with the parameters of the rule. */
  MatchContext context();

  @Override
  default Rule<S, C> plugin() {
    return rule();
  }

  /** Nothing but the arguments decides. */
  @Test
  default void gives_the_same_verdict_when_asked_again() {
    for (S seeker : seekers()) {
      for (C candidate : candidates()) {
        assertEquals(
            rule().test(seeker, candidate, context()), rule().test(seeker, candidate, context()));
      }
    }
  }

  /** The verdict alone is the verdict. */
  @Test
  default void decides_as_it_tests() {
    for (S seeker : seekers()) {
      for (C candidate : candidates()) {
        Verdict verdict = rule().test(seeker, candidate, context());
        Truth expected =
            verdict instanceof Verdict.Excluded
                ? Truth.FALSE
                : verdict instanceof Verdict.Undecided ? Truth.UNKNOWN : Truth.TRUE;
        assertEquals(expected, rule().decide(seeker, candidate, context()));
      }
    }
  }

  /** Unknown is not no. */
  @Test
  default void never_excludes_for_want_of_a_fact() {
    for (S seeker : unknownSeekers()) {
      for (C candidate : candidatesThatAskForFacts()) {
        assertFalse(
            rule().test(seeker, candidate, context()) instanceof Verdict.Excluded,
            "a missing fact must leave the candidate undecided");
      }
    }
  }

  /** A person enters through the consent gate only. */
  @Test
  default void never_asks_for_a_person() {
    assertFalse(Person.class.isAssignableFrom(rule().seekerType()));
    assertFalse(Person.class.isAssignableFrom(rule().candidateType()));
  }
}
