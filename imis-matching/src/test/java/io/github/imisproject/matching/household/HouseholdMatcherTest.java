package io.github.imisproject.matching.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Household.Member;
import io.github.imisproject.core.person.Household.Role;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.schedule.Frequency;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.household.HouseholdPlan.Conflict;
import io.github.imisproject.matching.household.HouseholdPlan.Errand;
import io.github.imisproject.matching.household.HouseholdPlan.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A household as one request")
class HouseholdMatcherTest {
  private static final LocalDate DAY = SampleTown.DAY; // a Monday
  private static final MatchingPolicy POLICY =
      new MatchingPolicy(
          "needs",
          List.of(),
          List.of(WeightedUse.of("need", 1)),
          new MissingDataPolicy.Pessimistic(),
          TieRule.STABLE_ID,
          List.of());

  private static Person person(String id, String... needs) {
    return Migrant.builder(
            PersonDetails.builder(id)
                .birthYear(1990)
                .needs(
                    Arrays.stream(needs)
                        .map(n -> Need.of(SampleTown.need(n), Need.Urgency.CRITICAL))
                        .toList())
                .consents(List.of(SampleTown.consent(id, SampleTown.USUAL)))
                .build())
        .build();
  }

  private static Offer course(String id, String need, int places, Schedule... schedules) {
    return TrainingOffer.builder(
            SampleTown.details(id, OfferCategory.TRAINING)
                .meetsNeeds(List.of(SampleTown.need(need)))
                .schedules(List.of(schedules))
                .capacities(List.of(Capacity.of("place", 30, places)))
                .build())
        .build();
  }

  private static Schedule mondays(int from, int to) {
    return Schedule.builder(Frequency.WEEKLY, DAY)
        .opensAt(LocalTime.of(from, 0))
        .closesAt(LocalTime.of(to, 0))
        .build();
  }

  private static HouseholdPlan plan(Household household, List<Person> people, Offer... offers) {
    Profiles profiles = new Profiles(people, List.of(household), Map.of());
    return new HouseholdMatcher(profiles, SampleTown.directory(List.of(offers)), POLICY)
        .plan(household.id(), DAY, 5);
  }

  private static Household household(Member... members) {
    return Household.builder("h").members(List.of(members)).build();
  }

  private static String chosen(HouseholdPlan plan, String person, String need) {
    ConceptRef asked = SampleTown.need(need);
    return plan.errands().stream()
        .filter(e -> e.personId().equals(person) && e.need().equals(asked))
        .map(Errand::chosen)
        .findFirst()
        .flatMap(match -> match.map(m -> m.id()))
        .orElse("-");
  }

  @Test
  void each_member_gets_what_answers_each_need() {
    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD), Member.of("b", Role.PARTNER)),
            List.of(person("a", "LEARN_TRADE"), person("b", "LITERACY")),
            course("trade", "LEARN_TRADE", 9),
            course("letters", "LITERACY", 9));

    assertThat(chosen(plan, "a", "LEARN_TRADE")).isEqualTo("trade");
    assertThat(chosen(plan, "b", "LITERACY")).isEqualTo("letters");
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.proved()).isTrue();
  }

  @Test
  void a_need_named_twice_is_answered_by_each_offer_once() {
    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD)),
            List.of(person("a", "LITERACY", "LITERACY")),
            course("letters", "LITERACY", 9));

    assertThat(plan.errands()).hasSize(1);
    assertThat(plan.errands().get(0).choices()).hasSize(1);
  }

  @Test
  void nobody_is_in_two_places_at_once() {
    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD)),
            List.of(person("a", "LEARN_TRADE", "LITERACY")),
            course("trade", "LEARN_TRADE", 9, mondays(9, 12)),
            course("letters-1", "LITERACY", 9, mondays(11, 13)),
            course("letters-2", "LITERACY", 9, mondays(16, 18)));

    assertThat(chosen(plan, "a", "LEARN_TRADE")).isEqualTo("trade");
    assertThat(chosen(plan, "a", "LITERACY")).isEqualTo("letters-2");
    assertThat(plan.conflicts())
        .containsExactly(
            new Conflict(
                Kind.TIME,
                List.of("a"),
                List.of("trade", "letters-1"),
                List.of(DAY, DAY.plusDays(7), DAY.plusDays(14), DAY.plusDays(21))));
  }

  @Test
  void nobody_has_to_be_elsewhere_too_soon() {
    Offer here = placed("here", "LEARN_TRADE", "centre", mondays(9, 12));
    Offer there = placed("there", "LITERACY", "village", mondays(13, 14));
    Offer evening = placed("evening", "LITERACY", "village", mondays(19, 20));

    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD)),
            List.of(person("a", "LEARN_TRADE", "LITERACY")),
            here,
            evening,
            there);

    assertThat(chosen(plan, "a", "LITERACY")).isEqualTo("evening");
    HouseholdPlan rushed =
        plan(
            household(Member.of("a", Role.HEAD)),
            List.of(person("a", "LEARN_TRADE", "LITERACY")),
            here,
            there);
    assertThat(rushed.conflicts()).extracting(Conflict::kind).containsExactly(Kind.WAY);
    assertThat(rushed.errands()).filteredOn(e -> e.chosen().isPresent()).hasSize(1);
  }

  private static Offer placed(String id, String need, String place, Schedule schedule) {
    return TrainingOffer.builder(
            OfferDetails.builder(
                    id,
                    SampleTown.details("x", OfferCategory.TRAINING).build().providerId(),
                    LocalizedText.of("en", id),
                    OfferCategory.TRAINING,
                    OfferStatus.ACTIVE)
                .meetsNeeds(List.of(SampleTown.need(need)))
                .schedules(List.of(schedule))
                .placeIds(Set.of(place))
                .build())
        .build();
  }

  @Test
  void no_offer_is_taken_by_more_members_than_it_has_places() {
    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD), Member.of("b", Role.PARTNER)),
            List.of(person("a", "LEARN_TRADE"), person("b", "LEARN_TRADE")),
            course("trade", "LEARN_TRADE", 1));

    assertThat(plan.errands()).filteredOn(e -> e.chosen().isPresent()).hasSize(1);
    assertThat(plan.conflicts())
        .containsExactly(new Conflict(Kind.PLACES, List.of("a", "b"), List.of("trade"), List.of()));
  }

  @Test
  void a_large_household_takes_no_more_places_than_there_are_and_that_is_proved() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      people.add(person("p" + (10 + i), "LEARN_TRADE"));
    }
    Member[] members =
        people.stream().map(p -> Member.of(p.id(), Role.OTHER)).toArray(Member[]::new);

    HouseholdPlan plan = plan(household(members), people, course("trade", "LEARN_TRADE", 1));

    assertThat(plan.errands().size()).isEqualTo(24);
    assertThat(plan.errands().stream().filter(e -> e.chosen().isPresent()).count()).isEqualTo(1);
    assertThat(plan.proved()).isTrue();
  }

  @Test
  void hours_when_nobody_cares_for_a_child_are_avoided_or_told() {
    Member child = new Member("c", Role.CHILD, Optional.of(true), Optional.of(true));
    Household family = household(Member.of("a", Role.HEAD), Member.of("b", Role.PARTNER), child);
    List<Person> parents = List.of(person("a", "LEARN_TRADE"), person("b", "LITERACY"));
    Offer morning = course("trade", "LEARN_TRADE", 9, mondays(9, 12));
    Offer sameHours = course("letters-1", "LITERACY", 9, mondays(9, 12));
    Offer afternoon = course("letters-2", "LITERACY", 9, mondays(16, 18));

    HouseholdPlan avoided = plan(family, parents, morning, sameHours, afternoon);
    HouseholdPlan told = plan(family, parents, morning, sameHours);

    assertThat(chosen(avoided, "b", "LITERACY")).isEqualTo("letters-2");
    assertThat(avoided.conflicts()).isEmpty();
    assertThat(chosen(told, "b", "LITERACY")).isEqualTo("letters-1");
    assertThat(told.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(Kind.CARE);
              assertThat(conflict.offerIds()).containsExactly("letters-1", "trade");
              assertThat(conflict.dates()).hasSize(4);
            });
    assertThat(told.withoutProfile()).containsExactly("c");
  }

  @Test
  void a_home_is_sought_once_for_all() {
    Offer home =
        HousingOffer.builder(
                SampleTown.details("home", OfferCategory.HOUSING)
                    .meetsNeeds(List.of(SampleTown.need("FIND_HOME")))
                    .build())
            .build();
    List<Person> both = List.of(person("a", "FIND_HOME"), person("b", "FIND_HOME"));
    Member[] members = {Member.of("a", Role.HEAD), Member.of("b", Role.PARTNER)};

    assertThat(plan(household(members), both, home).errands()).hasSize(1);
    assertThat(
            plan(
                    Household.builder("h").members(List.of(members)).mayBeSplit(true).build(),
                    both,
                    home)
                .errands())
        .hasSize(2);
  }

  @Test
  void whoever_has_a_choice_of_homes_speaks_for_all() {
    Offer home =
        HousingOffer.builder(
                SampleTown.details("home", OfferCategory.HOUSING)
                    .meetsNeeds(List.of(SampleTown.need("RENT_HELP")))
                    .build())
            .build();

    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD), Member.of("b", Role.PARTNER)),
            List.of(person("a", "FIND_HOME"), person("b", "RENT_HELP")),
            home);

    assertThat(plan.errands())
        .singleElement()
        .satisfies(errand -> assertThat(errand.chosen()).isPresent());
  }

  @Test
  void needs_a_member_did_not_agree_to_share_are_not_used() {
    Person silent =
        Migrant.builder(
                PersonDetails.builder("a")
                    .needs(List.of(Need.of(SampleTown.need("LITERACY"), Need.Urgency.HIGH)))
                    .build())
            .build();

    HouseholdPlan plan =
        plan(
            household(Member.of("a", Role.HEAD)),
            List.of(silent),
            course("letters", "LITERACY", 9));

    assertThat(plan.errands()).isEmpty();
  }

  @Test
  void an_unknown_household_is_refused() {
    HouseholdMatcher matcher =
        new HouseholdMatcher(
            new Profiles(List.of(), List.of(), Map.of()), SampleTown.directory(), POLICY);
    assertThatThrownBy(() -> matcher.plan("nobody", DAY, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("household");
  }

  @Test
  void every_conflict_has_a_sentence_in_five_languages() {
    for (Kind kind : Kind.values()) {
      Conflict conflict = new Conflict(kind, List.of("a", "b"), List.of("x"), List.of(DAY));
      for (LanguageTag language : SupportedLanguages.ALL) {
        assertThat(Explainer.standard().sentence(conflict.reason(), language))
            .isNotBlank()
            .doesNotContain("{", "household.");
      }
    }
  }
}
