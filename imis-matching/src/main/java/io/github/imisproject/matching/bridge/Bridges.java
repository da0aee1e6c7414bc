package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.reciprocal.Asked;
import io.github.imisproject.matching.reciprocal.TwoSidedMatcher;
import io.github.imisproject.matching.spi.Plugins;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds one person for another, with what each gets from the other.
 *
 * <p>The matches are people who agreed to be matched with people, under their pseudonyms. The
 * pair's {@code seekerSide} says what the seeker gets, its {@code candidateSide} what the seeker
 * gives.
 */
public final class Bridges {
  private static final Use JOINED = Use.of("harmonicMean");

  private Bridges() {}

  /**
   * Returns what finds a mentor for a newcomer, or somebody to mentor for a local.
   *
   * @param profiles the people
   * @param directory the places and regions they refer to
   */
  public static TwoSidedMatcher<Person, PersonView> mentoring(
      Profiles profiles, Directory directory) {
    return between(profiles, directory, MatchingPolicy.forMentoring());
  }

  /** Returns what finds two people who learn each other's language. */
  public static TwoSidedMatcher<Person, PersonView> languageExchange(
      Profiles profiles, Directory directory) {
    return between(profiles, directory, MatchingPolicy.forLanguageExchange());
  }

  /** Returns what finds pairs by a policy of the caller's, by which both sides look. */
  public static TwoSidedMatcher<Person, PersonView> between(
      Profiles profiles, Directory directory, MatchingPolicy policy) {
    return between(profiles, directory, policy, Vocabularies.embedded(), Plugins.installed());
  }

  /**
   * Returns what finds pairs by a policy of the caller's.
   *
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public static TwoSidedMatcher<Person, PersonView> between(
      Profiles profiles,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    Matcher<Person, PersonView> peers =
        Matcher.forPeers(profiles, directory, policy, vocabularies, plugins);
    Map<String, Person> people = new HashMap<>();
    profiles.people().forEach(person -> people.put(person.id(), person));
    return TwoSidedMatcher.of(
        peers,
        Person::id,
        view -> Optional.ofNullable(people.get(view.id())).map(p -> new Asked<>(peers, p)),
        JOINED,
        plugins);
  }
}
