package io.github.imisproject.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.ConsentDecision;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.samples.RandomValues;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Truth;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person")
class PeopleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Property
  void born_in_a_year_has_one_of_two_ages(
      @ForAll @IntRange(min = 1900, max = 2026) int year, @ForAll @IntRange(max = 365) int day) {
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day % 365);
    Age.Span span = new Age.BornIn(year).on(date);
    LocalDate earliest = LocalDate.of(year, 1, 1);
    LocalDate latest = LocalDate.of(year, 12, 31);
    assertThat(earliest.until(date).getYears()).isBetween(span.youngest(), span.oldest());
    if (!latest.isAfter(date)) {
      assertThat(latest.until(date).getYears()).isBetween(span.youngest(), span.oldest());
    }
    assertThat(span.oldest() - span.youngest()).isLessThanOrEqualTo(1);
  }

  @Property
  void of_some_age_is_in_the_band_of_that_age(@ForAll @IntRange(max = Age.OLDEST) int years) {
    AgeBand band = AgeBand.of(years);
    assertThat(years).isBetween(band.youngest(), band.oldest());
    assertThat(new Age.InBand(band).on(DAY))
        .isEqualTo(new Age.Span(band.youngest(), band.oldest()));
  }

  @Property
  void is_between_two_ages_as_all_possible_ages_say(
      @ForAll @IntRange(min = 1950, max = 2026) int year,
      @ForAll @IntRange(max = 90) int from,
      @ForAll @IntRange(max = 90) int below) {
    Age age = new Age.BornIn(year);
    Age.Span span = age.on(DAY);
    boolean young = span.youngest() >= from && span.youngest() < below;
    boolean old = span.oldest() >= from && span.oldest() < below;
    Truth expected = young == old ? Truth.of(young) : Truth.UNKNOWN;
    assertThat(age.between(Optional.of(from), Optional.of(below), DAY)).isEqualTo(expected);
  }

  @Test
  void is_never_between_two_ages_with_nothing_between() {
    assertThat(new Age.BornIn(2021).between(Optional.of(5), Optional.of(5), DAY))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void has_an_age_that_can_be() {
    assertThatThrownBy(() -> new Age.BornIn(1889)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> AgeBand.of(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AgeBand.of(131)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Age.Span(3, 2)).isInstanceOf(InvalidValueException.class);
    assertThat(new Age.BornIn(2100).on(DAY)).isEqualTo(new Age.Span(0, 0));
    assertThat(new Age.BornIn(1890).on(DAY)).isEqualTo(new Age.Span(129, 130));
  }

  @Test
  void states_a_year_of_birth_or_a_band_and_not_both() {
    assertThat(PersonDetails.builder("p").birthYear(1990).build().age())
        .contains(new Age.BornIn(1990));
    assertThat(PersonDetails.builder("p").ageBand(AgeBand.AGE_15_17).build().age())
        .contains(new Age.InBand(AgeBand.AGE_15_17));
    assertThat(PersonDetails.builder("p").build().age()).isEmpty();
    assertThatThrownBy(
            () -> PersonDetails.builder("p").birthYear(1990).ageBand(AgeBand.AGE_35_49).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("1990");
  }

  @Test
  void is_never_described_by_an_error() {
    assertThatThrownBy(() -> PersonDetails.builder("p").birthYear(1234).build())
        .hasMessage("/birthYear: birthYear is out of range; it must be from 1890 to 2200.");
  }

  @Test
  void has_each_language_once() {
    assertThatThrownBy(
            () ->
                PersonDetails.builder("p")
                    .languages(
                        List.of(
                            LanguageSkill.of(new LanguageTag("pes"), CefrLevel.B1),
                            LanguageSkill.of(LanguageTag.FARSI, CefrLevel.B2)))
                    .build())
        .hasMessageStartingWith("/languages/1");
  }

  @Test
  void lives_in_a_cell_and_not_at_a_point() {
    GeoPoint home = new GeoPoint(37.07451, 22.43032);
    Residence residence = Residence.in("GR-653", home);
    assertThat(residence.point().orElseThrow()).isNotEqualTo(home).isEqualTo(home.coarse(1000));
    assertThatThrownBy(() -> new Residence(Optional.empty(), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void needs_a_guardian_to_agree_while_younger_than_sixteen() {
    assertThat(decide(2009)).isInstanceOf(ConsentDecision.Granted.class);
    assertThat(decide(2010)).isEqualTo(new ConsentDecision.Denied(DenialReason.GUARDIAN_MISSING));
    assertThat(decide(2015)).isEqualTo(new ConsentDecision.Denied(DenialReason.GUARDIAN_MISSING));
    Migrant noAge =
        Migrant.builder(PersonDetails.builder("m1").consents(List.of(consent())).build()).build();
    assertThat(noAge.consentsOn(DAY).guardianRequired()).isFalse();
    Migrant alone =
        Migrant.builder(PersonDetails.builder("m1").build()).unaccompaniedMinor(true).build();
    assertThat(alone.consentsOn(DAY).guardianRequired()).isTrue();
  }

  @Test
  void keeps_only_consents_of_its_own() {
    assertThatThrownBy(
            () -> PersonDetails.builder("somebody-else").consents(List.of(consent())).build())
        .hasMessageStartingWith("/consents/0/subjectId");
  }

  @Test
  void has_every_field_listed_once_with_its_category() {
    Set<String> names = new HashSet<>();
    for (PersonField<?> field : PersonField.all()) {
      assertThat(names.add(field.name())).as(field.name()).isTrue();
      assertThat(PersonField.find(field.name())).contains(field);
      assertThat(field).hasToString(field.name());
    }
    // What is no fact for a rule: who it is, the year and band behind the age, links, consents.
    Set<String> noFact =
        Set.of(
            "id", "birthYear", "ageBand", "householdId", "consents", "details", "unknownMembers");
    for (Class<?> type : List.of(PersonDetails.class, Migrant.class, LocalMember.class)) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (!noFact.contains(component.getName())) {
          assertThat(names).contains(component.getName());
        }
      }
    }
    assertThat(PersonField.find("shoeSize")).isEmpty();
    assertThat(PersonField.SUPPORT_NEEDS.category()).isEqualTo(DataCategory.HEALTH);
    assertThat(PersonField.CULTURAL_BACKGROUND.category()).isEqualTo(DataCategory.ETHNIC_ORIGIN);
    assertThat(PersonField.LEGAL_STATUS.category()).isEqualTo(DataCategory.LEGAL);
    assertThat(PersonField.SAFEGUARDING_CHECK.category()).isEqualTo(DataCategory.CRIMINAL);
  }

  @Test
  void is_read_field_by_field_as_it_was_recorded() throws ReflectiveOperationException {
    for (int seed = 0; seed < 60; seed++) {
      Migrant migrant = new RandomValues(seed).of(Migrant.class);
      LocalMember local = new RandomValues(seed).of(LocalMember.class);
      for (Person person : List.of(migrant, local)) {
        PersonFacts facts = PersonFacts.all(person, Optional.empty());
        for (Object owner : List.of(person, person.details())) {
          for (RecordComponent component : owner.getClass().getRecordComponents()) {
            Optional<PersonField<?>> field = PersonField.find(component.getName());
            if (field.isPresent()) {
              assertThat((Object) facts.known(field.get()))
                  .as(component.getName())
                  .isEqualTo(component.getAccessor().invoke(owner));
            }
          }
        }
        assertThat(facts.known(PersonField.AGE)).isEqualTo(person.details().age());
        assertThat(facts.fact(PersonField.HOUSEHOLD_SIZE)).isEqualTo(new Fact.NotRecorded<>());
      }
      assertThat(PersonFacts.all(migrant, Optional.empty()).known(PersonField.LOCAL_SINCE))
          .isEmpty();
      assertThat(PersonFacts.all(local, Optional.empty()).known(PersonField.LEGAL_STATUS))
          .isEmpty();
    }
  }

  @Test
  void is_seen_with_the_household() {
    Household household =
        Household.builder("h")
            .members(
                List.of(Household.Member.of("p", Household.Role.HEAD), child(Optional.of(true))))
            .needs(Map.of("school", 1))
            .ties(Set.of("GR-653"))
            .build();
    PersonFacts facts =
        PersonFacts.all(
            Migrant.builder(PersonDetails.builder("p").build()).build(), Optional.of(household));
    assertThat(facts.known(PersonField.HOUSEHOLD_SIZE)).contains(2);
    assertThat(facts.known(PersonField.SINGLE_PARENT)).contains(true);
    assertThat(facts.known(PersonField.HOUSEHOLD_NEEDS)).contains(Map.of("school", 1));
    assertThat(facts.known(PersonField.HOUSEHOLD_TIES)).contains(Set.of("GR-653"));
    assertThat(household.mayBeSplit()).isFalse();
  }

  @Test
  void is_a_single_parent_with_a_minor_and_without_a_partner() {
    Household.Member head = Household.Member.of("p", Household.Role.HEAD);
    Household.Member partner = Household.Member.of("q", Household.Role.PARTNER);
    Household.Member mother = Household.Member.of("r", Household.Role.PARENT);
    assertThat(single(head, child(Optional.of(true)))).isEqualTo(Truth.TRUE);
    assertThat(single(head, mother, child(Optional.of(true)))).isEqualTo(Truth.TRUE);
    assertThat(single(head, child(Optional.empty()))).isEqualTo(Truth.UNKNOWN);
    assertThat(single(head, child(Optional.of(false)))).isEqualTo(Truth.FALSE);
    assertThat(single(head, partner, child(Optional.of(true)))).isEqualTo(Truth.FALSE);
    assertThat(single(head, partner, child(Optional.empty()))).isEqualTo(Truth.FALSE);
    assertThat(single(head)).isEqualTo(Truth.FALSE);
    assertThat(single(child(Optional.of(true)))).isEqualTo(Truth.FALSE);
    Household.Member minorHead =
        new Household.Member("p", Household.Role.HEAD, Optional.of(true), Optional.empty());
    assertThat(single(minorHead, child(Optional.of(true)))).isEqualTo(Truth.FALSE);
  }

  @Test
  void has_support_needs_that_are_functions() {
    assertThat(SupportNeed.interpreter(LanguageTag.FARSI).language()).contains(LanguageTag.FARSI);
    assertThat(SupportNeed.of(SupportNeed.Kind.STEP_FREE).language()).isEmpty();
    assertThatThrownBy(() -> SupportNeed.of(SupportNeed.Kind.INTERPRETER))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () ->
                new SupportNeed(
                    SupportNeed.Kind.QUIET, Optional.of(LanguageTag.FARSI), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> SupportNeed.of(SupportNeed.Kind.OTHER))
        .isInstanceOf(InvalidValueException.class);
    assertThat(Need.of(ConceptRef.of("n", "1"), Need.Urgency.HIGH).status())
        .isEqualTo(Need.Status.OPEN);
  }

  private static Truth single(Household.Member... members) {
    return Household.builder("h").members(List.of(members)).build().singleParent();
  }

  private static Household.Member child(Optional<Boolean> minor) {
    return new Household.Member("c", Household.Role.CHILD, minor, Optional.empty());
  }

  private static Consent consent() {
    return Consent.builder("c1", "m1", LegalBasis.CONSENT, DAY, LanguageTag.FARSI, "1")
        .purposes(Set.of(Purpose.MATCH_JOBS))
        .categories(Set.of(DataCategory.SKILL))
        .build();
  }

  private static ConsentDecision decide(int birthYear) {
    PersonDetails details =
        PersonDetails.builder("m1").birthYear(birthYear).consents(List.of(consent())).build();
    return Migrant.builder(details)
        .build()
        .consentsOn(DAY)
        .decide(DataCategory.SKILL, Purpose.MATCH_JOBS, Optional.empty(), DAY);
  }
}
