package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.Exclusion;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.Undecided;
import io.github.imisproject.matching.WhyNot;
import io.github.imisproject.matching.explanation.Change;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person is told.
 *
 * @param person the person's pseudonym
 * @param language the language to tell it in
 * @param result the matches and the account of the rest
 * @param whyNot one offer that is not possible, and what would help
 */
record MatchAnswer(
    String person, LanguageTag language, MatchResult<Offer> result, Optional<NotThis> whyNot) {

  /**
   * An offer that is not among the matches.
   *
   * @param offer the offer
   * @param why why not
   */
  record NotThis(Offer offer, WhyNot why) {}

  /** Asks the matcher for one person. */
  static MatchAnswer of(
      Matcher<Person, Offer> matcher,
      Profiles profiles,
      Person person,
      LanguageTag language,
      LocalDate asOf,
      int top) {
    MatchRequest<Person> plain = MatchRequest.of(person, asOf).top(top);
    MatchRequest<Person> request =
        profiles.findHousehold(person).map(plain::household).orElse(plain);
    MatchResult<Offer> result = matcher.match(request);
    return new MatchAnswer(person.id(), language, result, choose(matcher, request, result));
  }

  /**
   * Chooses the offer worth telling about: one that would suit well, and that the person herself or
   * time could open, rather than one that is out of everybody's hands.
   */
  private static Optional<NotThis> choose(
      Matcher<Person, Offer> matcher, MatchRequest<Person> request, MatchResult<Offer> result) {
    record Candidate(NotThis what, boolean within, double score) {}
    return result.exclusions().stream()
        .map(Exclusion::candidate)
        .map(
            offer -> {
              WhyNot why = matcher.whyNot(request, offer.id()).orElseThrow();
              double score = matcher.explain(request, offer.id()).orElseThrow().score().value();
              return new Candidate(new NotThis(offer, why), withinReach(why), score);
            })
        .max(
            Comparator.comparing(Candidate::within)
                .thenComparing(Candidate::score)
                .thenComparing(c -> c.what().offer().id(), Comparator.reverseOrder()))
        .map(Candidate::what)
        .or(() -> next(matcher, request, result));
  }

  /** Where no rule rejects anything: an offer that hangs on a missing fact, or the runner-up. */
  private static Optional<NotThis> next(
      Matcher<Person, Offer> matcher, MatchRequest<Person> request, MatchResult<Offer> result) {
    return Stream.concat(
            result.undecided().stream().map(Undecided::candidate),
            matcher.match(request.top(request.top() + 1)).matches().stream()
                .skip(request.top())
                .map(Match::candidate))
        .findFirst()
        .map(offer -> new NotThis(offer, matcher.whyNot(request, offer.id()).orElseThrow()));
  }

  private static boolean withinReach(WhyNot why) {
    return why.sufficient()
        && why.changes().stream()
            .allMatch(
                change ->
                    change.actor() == Change.Actor.SEEKER || change.actor() == Change.Actor.TIME);
  }
}
