package io.github.imisproject.matching.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Protection;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.consent.SpecialCategoryCondition;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.explanation.Basis;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The consent gate")
class ConsentGateTest {
  final ConsentGate gate = new ConsentGate();

  PersonView view(List<Consent> consents) {
    return view(consents, Purpose.MATCH_JOBS, SampleTown.DAY);
  }

  PersonView view(List<Consent> consents, Purpose purpose, LocalDate day) {
    return gate.view(SampleTown.cook(consents), Optional.empty(), purpose, day);
  }

  @Test
  void lets_nothing_through_by_default() {
    PersonView view = view(List.of());
    for (PersonField<?> field : PersonField.all()) {
      assertThat(view.fact(field)).isInstanceOf(Fact.NotConsented.class);
    }
    assertThat(view.community()).isInstanceOf(Fact.NotConsented.class);
    assertThat(view.isClosed()).isTrue();
    assertThat(view.consentIds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DataCategory.class)
  void lets_through_exactly_the_category_consented_to(DataCategory category) {
    Consent consent =
        Consent.builder(
                "only-" + category,
                "cook",
                category.protection() == Protection.CRIMINAL
                    ? LegalBasis.PUBLIC_TASK
                    : LegalBasis.CONSENT,
                LocalDate.of(2026, 1, 1),
                io.github.imisproject.core.text.LanguageTag.FARSI,
                "1")
            .purposes(SampleTown.MATCHING)
            .categories(Set.of(category))
            .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
            .build();
    PersonView view = view(List.of(consent));
    for (PersonField<?> field : PersonField.all()) {
      assertThat(view.fact(field) instanceof Fact.NotConsented)
          .as(field.name())
          .isEqualTo(field.category() != category);
    }
    assertThat(view.community().known().isPresent())
        .isEqualTo(category == DataCategory.DEMOGRAPHIC);
    boolean used =
        category == DataCategory.DEMOGRAPHIC
            || PersonField.all().stream().anyMatch(f -> f.category() == category);
    assertThat(view.consentIds()).isEqualTo(used ? List.of("only-" + category) : List.of());
    assertThat(view.isClosed()).isNotEqualTo(used);
  }

  @Test
  void tells_what_was_never_recorded_from_what_was_not_consented_to() {
    PersonView view =
        view(List.of(SampleTown.consent("cook", EnumSet.of(DataCategory.DEMOGRAPHIC))));
    assertThat(view.fact(PersonField.GENDER)).isEqualTo(new Fact.NotRecorded<>());
    assertThat(view.fact(PersonField.ARRIVAL_DATE))
        .isEqualTo(new Fact.NotConsented<>(DenialReason.CATEGORY_NOT_COVERED));
  }

  @Test
  void does_not_let_one_purpose_serve_another() {
    Consent jobs =
        Consent.builder(
                "jobs",
                "cook",
                LegalBasis.CONSENT,
                LocalDate.of(2026, 1, 1),
                io.github.imisproject.core.text.LanguageTag.FARSI,
                "1")
            .purposes(Set.of(Purpose.MATCH_JOBS))
            .categories(SampleTown.USUAL)
            .build();
    assertThat(view(List.of(jobs), Purpose.MATCH_JOBS, SampleTown.DAY).isClosed()).isFalse();
    assertThat(view(List.of(jobs), Purpose.MATCH_HOUSING, SampleTown.DAY).isClosed()).isTrue();
  }

  @Test
  void closes_on_the_day_of_withdrawal_and_not_before() {
    Consent consent =
        SampleTown.consent("cook", SampleTown.USUAL).withdrawn(LocalDate.of(2026, 3, 2));
    assertThat(view(List.of(consent), Purpose.MATCH_JOBS, LocalDate.of(2026, 3, 1)).isClosed())
        .isFalse();
    assertThat(view(List.of(consent), Purpose.MATCH_JOBS, LocalDate.of(2026, 3, 2)).isClosed())
        .isTrue();
  }

  @Test
  void is_closed_before_the_consent_was_given() {
    Consent consent = SampleTown.consent("cook", SampleTown.USUAL);
    assertThat(view(List.of(consent), Purpose.MATCH_JOBS, LocalDate.of(2025, 12, 31)).isClosed())
        .isTrue();
  }

  @Test
  void asks_for_a_guardian_where_the_person_is_a_minor() {
    PersonDetails child =
        PersonDetails.builder("child")
            .birthYear(2014)
            .consents(List.of(SampleTown.consent("child", SampleTown.USUAL)))
            .build();
    PersonView view =
        gate.view(
            Migrant.builder(child).build(),
            Optional.empty(),
            Purpose.MATCH_SERVICES,
            SampleTown.DAY);
    assertThat(view.fact(PersonField.AGE))
        .isEqualTo(new Fact.NotConsented<>(DenialReason.GUARDIAN_MISSING));
  }

  @Test
  void reads_the_household_only_with_consent_to_family_data() {
    Household household =
        Household.builder("home")
            .members(
                List.of(
                    Household.Member.of("cook", Household.Role.HEAD),
                    Household.Member.of("child", Household.Role.CHILD)))
            .build();
    Person open = SampleTown.cook();
    Person shut =
        SampleTown.cook(List.of(SampleTown.consent("cook", EnumSet.of(DataCategory.SKILL))));
    assertThat(
            gate.view(open, Optional.of(household), Purpose.MATCH_HOUSING, SampleTown.DAY)
                .known(PersonField.HOUSEHOLD_SIZE))
        .contains(2);
    assertThat(
            gate.view(shut, Optional.of(household), Purpose.MATCH_HOUSING, SampleTown.DAY)
                .fact(PersonField.HOUSEHOLD_SIZE))
        .isInstanceOf(Fact.NotConsented.class);
  }

  @Test
  void tells_newcomers_from_locals() {
    PersonDetails neighbour =
        PersonDetails.builder("neighbour")
            .consents(List.of(SampleTown.consent("neighbour", SampleTown.USUAL)))
            .build();
    assertThat(
            gate.view(
                    LocalMember.builder(neighbour).build(),
                    Optional.empty(),
                    Purpose.MATCH_PEOPLE,
                    SampleTown.DAY)
                .community()
                .known())
        .contains(Community.LOCAL);
    assertThat(view(List.of(SampleTown.consent("cook", SampleTown.USUAL))).community().known())
        .contains(Community.MIGRANT);
  }

  @Test
  void makes_a_view_that_says_what_it_is_for_and_nothing_of_the_person() {
    PersonView view = view(List.of(SampleTown.consent("cook", SampleTown.USUAL)));
    assertThat(view).hasToString("PersonView[cook, MATCH_JOBS, 2026-03-02]");
    assertThat(view.id()).isEqualTo("cook");
    assertThat(view.purpose()).isEqualTo(Purpose.MATCH_JOBS);
    assertThat(view.asOf()).isEqualTo(SampleTown.DAY);
  }

  @Test
  void leaves_nothing_behind_the_view_to_be_got_at() {
    Migrant cook =
        SampleTown.cook(List.of(SampleTown.consent("cook", EnumSet.of(DataCategory.SKILL))));
    PersonView view = gate.view(cook, Optional.empty(), Purpose.MATCH_JOBS, SampleTown.DAY);
    List<Object> reachable = reachable(view);
    assertThat(reachable)
        .noneMatch(Person.class::isInstance)
        .noneMatch(PersonDetails.class::isInstance)
        .noneMatch(Consent.class::isInstance)
        .doesNotContain(cook.legalStatus().orElseThrow())
        .doesNotContain(cook.details().residence().orElseThrow())
        .doesNotContain(cook.details().needs().orElseThrow().get(0));
    assertThat(reachable).contains(cook.details().skills().orElseThrow().get(0));
  }

  /** Everything an attacker with reflection could reach, static state apart. */
  private static List<Object> reachable(Object root) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object at = open.pop();
      if (!seen.add(at)) {
        continue;
      }
      if (at instanceof Collection<?> collection) {
        collection.forEach(open::push);
      } else if (at instanceof Map<?, ?> map) {
        map.values().forEach(open::push);
      } else if (at instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (at.getClass().isArray()) {
        for (int i = 0; i < Array.getLength(at); i++) {
          open.push(Array.get(at, i));
        }
      } else if (at.getClass().getName().startsWith("io.github.imisproject")
          && !(at instanceof PersonField)) {
        fields(at).forEach(open::push);
      }
    }
    return List.copyOf(seen);
  }

  private static List<Object> fields(Object at) {
    List<Object> values = new java.util.ArrayList<>();
    for (Field field : at.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        field.setAccessible(true);
        try {
          Object value = field.get(at);
          if (value != null) {
            values.add(value);
          }
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return values;
  }

  @Test
  void makes_a_score_say_not_consented_instead_of_counting_against_the_person() {
    Person shut =
        SampleTown.cook(List.of(SampleTown.consent("cook", EnumSet.of(DataCategory.SKILL))));
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard());
    MatchResult<Offer> result = matcher.match(MatchRequest.of(shut, SampleTown.DAY));
    assertThat(result.exclusions()).extracting(e -> e.id()).doesNotContain("job-kitchen");
    assertThat(result.undecided()).extracting(u -> u.id()).contains("job-kitchen");
    Match<Offer> course =
        result.matches().stream()
            .filter(m -> m.id().equals("course-greek"))
            .findFirst()
            .orElseThrow();
    assertThat(course.explanation().contributions())
        .filteredOn(c -> c.scorer().equals("need"))
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.basis()).isEqualTo(Basis.ASSUMED);
              assertThat(need.reasons())
                  .extracting(r -> r.code())
                  .containsExactly("missing.notConsented");
            });
  }

  @Test
  void takes_a_withdrawn_value_out_of_the_very_next_result() {
    Consent consent = SampleTown.consent("cook", SampleTown.USUAL);
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard());
    String before = matcher.match(MatchRequest.of(SampleTown.cook(), SampleTown.DAY)).toJson();
    String after =
        matcher
            .match(
                MatchRequest.of(
                    SampleTown.cook(List.of(consent.withdrawn(SampleTown.DAY))), SampleTown.DAY))
            .toJson();
    assertThat(before).contains("distance.walk", "language.enough", "consent-cook");
    assertThat(after)
        .doesNotContain("distance.walk", "language.enough", "consent-cook", "need.exact");
  }
}
