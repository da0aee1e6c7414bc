package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Plugins;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A matcher")
class MatcherTest {
  final Matcher<Person, Offer> matcher =
      Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard());
  final MatchRequest<Person> request = MatchRequest.of(SampleTown.cook(), SampleTown.DAY);

  @Test
  void ranks_what_the_rules_allow() {
    MatchResult<Offer> result = matcher.match(request);
    assertThat(result.matches())
        .extracting(Match::id)
        .containsExactly("job-kitchen", "course-greek", "service-clinic");
  }

  @Test
  void accounts_for_every_offer() {
    MatchResult<Offer> result = matcher.match(request);
    assertThat(result.accounting()).isEqualTo(new MatchResult.Accounting(7, 3, 3, 1));
    assertThat(result.exclusions())
        .extracting(Exclusion::id)
        .containsExactly("job-lapsed", "job-waiter", "service-asylum");
    assertThat(result.undecided()).extracting(Undecided::id).containsExactly("job-unasked");
    assertThat(result.undecided().get(0).missing())
        .extracting(fact -> fact.field())
        .containsExactly("offer.authorisation");
  }

  @Test
  void shows_no_more_than_asked_for_and_still_accounts_for_the_rest() {
    MatchResult<Offer> result = matcher.match(request.top(1));
    assertThat(result.matches()).hasSize(1);
    assertThat(result.accounting().matched()).isEqualTo(3);
  }

  @Test
  void gives_scores_that_are_the_sum_of_their_parts() {
    for (Match<Offer> match : matcher.match(request).matches()) {
      assertThat(match.score().value()).isEqualTo(match.explanation().value());
      assertThat(match.score().value()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void says_why_not_with_the_smallest_change() {
    WhyNot why = matcher.whyNot(request, "job-waiter").orElseThrow();
    assertThat(why.standing()).isEqualTo(WhyNot.Standing.EXCLUDED);
    assertThat(why.reasons()).extracting(Reason::code).containsExactly("language.tooLow");
    assertThat(why.changes()).extracting(c -> c.reason().code()).containsExactly("change.language");
    assertThat(why.sufficient()).isTrue();
  }

  @Test
  void says_at_which_place_an_outranked_offer_stands() {
    WhyNot why = matcher.whyNot(request.top(1), "service-clinic").orElseThrow();
    assertThat(why.standing()).isEqualTo(WhyNot.Standing.OUTRANKED);
    assertThat(why.rank()).isEqualTo(3);
  }

  @Test
  void knows_nothing_of_an_offer_that_is_not_there() {
    assertThat(matcher.whyNot(request, "job-unheard-of")).isEmpty();
    assertThat(matcher.explain(request, "job-unheard-of")).isEmpty();
  }

  @Test
  void explains_a_loser_as_well() {
    CandidateReport<Offer> report = matcher.explain(request, "job-waiter").orElseThrow();
    assertThat(report.outcome()).isInstanceOf(Exclusion.class);
    assertThat(report.score().value()).isEqualTo(report.explanation().value()).isPositive();
  }

  @Test
  void replays_a_decision_to_the_same_bytes() {
    MatchResult<Offer> result = matcher.match(request);
    assertThat(matcher.replay(request, result.provenance()).toJson()).isEqualTo(result.toJson());
  }

  @Test
  void refuses_to_replay_when_something_has_changed() {
    Provenance recorded = matcher.match(request).provenance();
    Matcher<Person, Offer> changed =
        Matcher.forOffers(
            SampleTown.directory(),
            MatchingPolicy.standard().withMissingData(new MissingDataPolicy.Pessimistic()));
    assertThatThrownBy(() -> changed.replay(request, recorded))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[policyHash]");
    assertThatThrownBy(() -> matcher.replay(request.seed(7), recorded))
        .hasMessageContaining("[seed]");
  }

  @Test
  void names_its_consents_and_not_its_person() {
    String json = matcher.match(request).toJson();
    assertThat(json).contains("\"consentIds\":[\"consent-cook\"]").doesNotContain("1990");
  }

  @Test
  void refuses_a_type_that_can_hold_a_person() {
    assertThatThrownBy(
            () ->
                Matcher.between(
                    Person.class,
                    Offer.class,
                    new ListSource<>(List.of(), Offer::id),
                    MatchingPolicy.standard(),
                    Plugins.installed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("consent gate");
    assertThatThrownBy(
            () ->
                Matcher.between(
                    Object.class,
                    Offer.class,
                    new ListSource<>(List.of(), Offer::id),
                    MatchingPolicy.standard(),
                    Plugins.installed()))
        .hasMessageContaining("seekerType");
  }
}
