package io.github.imisproject.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.Education;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.competence.SkillLevel;
import io.github.imisproject.core.concept.ConceptCover;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A predicate")
class PredicateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final LegalGround LAW = LegalGround.of("Law 4939/2022, art. 57");
  private static final ConceptRef COOKING = ConceptRef.of("esco-skill", "cooking");
  private static final ConceptRef BAKING = ConceptRef.of("esco-skill", "baking");
  private static final ConceptCover COVER =
      (broad, narrow) -> broad.equals(narrow) || broad.equals(COOKING) && narrow.equals(BAKING);
  private static final Regions REGIONS =
      new Regions(
          List.of(
              region("GR", Optional.empty()),
              region("GR-653", Optional.of("GR")),
              region("FR", Optional.empty())));
  private static final EligibilityContext CONTEXT = new EligibilityContext(DAY, REGIONS, COVER);

  @Test
  void on_age_is_unknown_in_the_year_of_the_birthday() {
    Predicate adult = new Predicate.AgeBetween(Optional.of(18), Optional.of(65));
    assertThat(ask(adult, details().birthYear(2007))).isEqualTo(Truth.TRUE);
    assertThat(ask(adult, details().birthYear(2008))).isEqualTo(Truth.UNKNOWN);
    assertThat(ask(adult, details().birthYear(2009))).isEqualTo(Truth.FALSE);
    assertThat(ask(adult, details().birthYear(1961))).isEqualTo(Truth.UNKNOWN);
    assertThat(ask(adult, details().birthYear(1960))).isEqualTo(Truth.FALSE);
    assertThat(ask(adult, details().ageBand(AgeBand.AGE_50_64))).isEqualTo(Truth.TRUE);
    assertThat(ask(adult, details().ageBand(AgeBand.AGE_65_PLUS))).isEqualTo(Truth.FALSE);
    assertThat(ask(adult, details())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_legal_status_looks_at_the_day() {
    Predicate refugee = new Predicate.LegalStatusIn(Set.of(LegalStatusKind.REFUGEE), LAW);
    assertThat(status(refugee, LegalStatus.of(LegalStatusKind.REFUGEE))).isEqualTo(Truth.TRUE);
    assertThat(status(refugee, LegalStatus.of(LegalStatusKind.STUDENT))).isEqualTo(Truth.FALSE);
    assertThat(status(refugee, LegalStatus.of(LegalStatusKind.UNKNOWN))).isEqualTo(Truth.UNKNOWN);
    LegalStatus over =
        new LegalStatus(
            LegalStatusKind.REFUGEE, Optional.empty(), DateRange.before(DAY), Optional.empty());
    assertThat(status(refugee, over)).isEqualTo(Truth.UNKNOWN);
    LegalStatus running =
        new LegalStatus(
            LegalStatusKind.REFUGEE,
            Optional.empty(),
            DateRange.of(DAY, DAY.plusDays(1)),
            Optional.empty());
    assertThat(status(refugee, running)).isEqualTo(Truth.TRUE);
  }

  @Test
  void on_gender_takes_no_answer_for_no_answer() {
    Predicate women = new Predicate.GenderIn(Set.of(Gender.FEMALE), LAW);
    assertThat(ask(women, details().gender(Gender.FEMALE))).isEqualTo(Truth.TRUE);
    assertThat(ask(women, details().gender(Gender.MALE))).isEqualTo(Truth.FALSE);
    assertThat(ask(women, details().gender(Gender.UNDISCLOSED))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_legal_status_or_gender_states_a_law() {
    assertThatThrownBy(() -> new Predicate.GenderIn(Set.of(Gender.FEMALE), null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new Predicate.GenderIn(Set.of(Gender.FEMALE), LegalGround.of(" ")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Predicate.LegalStatusIn(Set.of(), LAW))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void on_languages_takes_any_that_is_enough() {
    Predicate greek =
        new Predicate.LanguageAtLeast(LanguageRequirement.of(LanguageTag.GREEK, CefrLevel.A2));
    LanguageSkill farsi = LanguageSkill.of(LanguageTag.FARSI, CefrLevel.NATIVE);
    assertThat(ask(greek, details().languages(List.of(farsi, greek(CefrLevel.B1)))))
        .isEqualTo(Truth.TRUE);
    assertThat(ask(greek, details().languages(List.of(farsi, greek(CefrLevel.A1)))))
        .isEqualTo(Truth.FALSE);
    assertThat(ask(greek, details().languages(List.of(farsi)))).isEqualTo(Truth.FALSE);
    LanguageSkill spoken = LanguageSkill.spoken(LanguageTag.GREEK, CefrLevel.B2);
    assertThat(ask(greek, details().languages(List.of(spoken)))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_residence_looks_into_regions() {
    Predicate greece = new Predicate.LivesIn(Set.of("GR"));
    assertThat(ask(greece, details().residence(Residence.in("GR-653")))).isEqualTo(Truth.TRUE);
    assertThat(ask(greece, details().residence(Residence.in("FR")))).isEqualTo(Truth.FALSE);
    assertThat(ask(greece, details().residence(Residence.in("XX-1")))).isEqualTo(Truth.UNKNOWN);
    Residence pointOnly = new Residence(Optional.empty(), Optional.of(new GeoPoint(37, 22)));
    assertThat(ask(greece, details().residence(pointOnly))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_skills_counts_narrower_ones_and_asks_where_only_a_label_is_known() {
    Predicate cook = new Predicate.HasSkill(COOKING, Optional.of(SkillLevel.INTERMEDIATE));
    Skill advanced = Skill.builder().concept(BAKING).level(SkillLevel.ADVANCED).build();
    Skill basic = Skill.builder().concept(COOKING).level(SkillLevel.BASIC).build();
    Skill label = Skill.builder().label(LocalizedText.of("fa", "آشپزی")).build();
    assertThat(ask(cook, details().skills(List.of(advanced)))).isEqualTo(Truth.TRUE);
    assertThat(ask(cook, details().skills(List.of(basic)))).isEqualTo(Truth.FALSE);
    assertThat(ask(cook, details().skills(List.of(Skill.of(COOKING))))).isEqualTo(Truth.UNKNOWN);
    assertThat(ask(cook, details().skills(List.of(basic, label)))).isEqualTo(Truth.UNKNOWN);
    assertThat(ask(cook, details().skills(List.of()))).isEqualTo(Truth.FALSE);
    assertThat(ask(cook, details())).isEqualTo(Truth.UNKNOWN);
    Predicate baker = new Predicate.HasSkill(BAKING, Optional.empty());
    assertThat(ask(baker, details().skills(List.of(Skill.of(COOKING))))).isEqualTo(Truth.FALSE);
    assertThat(ask(baker, details().skills(List.of(advanced)))).isEqualTo(Truth.TRUE);
  }

  @Test
  void on_education_takes_the_highest_level() {
    Predicate secondary = new Predicate.EducationAtLeast(3);
    assertThat(
            ask(
                secondary,
                details().education(List.of(Education.ofIsced(1), Education.ofIsced(3)))))
        .isEqualTo(Truth.TRUE);
    assertThat(ask(secondary, details().education(List.of(Education.ofIsced(2)))))
        .isEqualTo(Truth.FALSE);
    Education unrated = Education.builder().eqfLevel(4).build();
    assertThat(ask(secondary, details().education(List.of(Education.ofIsced(2), unrated))))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_the_household_excludes_the_upper_end() {
    Household two =
        Household.builder("h")
            .members(
                List.of(
                    new Household.Member(
                        "p", Household.Role.HEAD, Optional.empty(), Optional.empty()),
                    new Household.Member(
                        "c", Household.Role.CHILD, Optional.of(true), Optional.empty())))
            .build();
    assertThat(household(new Predicate.HouseholdSizeBetween(Optional.of(2), Optional.of(3)), two))
        .isEqualTo(Truth.TRUE);
    assertThat(household(new Predicate.HouseholdSizeBetween(Optional.empty(), Optional.of(2)), two))
        .isEqualTo(Truth.FALSE);
    assertThat(household(new Predicate.HouseholdSizeBetween(Optional.of(3), Optional.empty()), two))
        .isEqualTo(Truth.FALSE);
    assertThat(household(new Predicate.SingleParent(), two)).isEqualTo(Truth.TRUE);
    assertThat(ask(new Predicate.SingleParent(), details())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_work_looks_at_the_day() {
    Predicate full = new Predicate.WorkPermissionAtLeast(WorkPermissionKind.FULL);
    assertThat(permission(full, WorkPermission.of(WorkPermissionKind.FULL))).isEqualTo(Truth.TRUE);
    assertThat(permission(full, WorkPermission.of(WorkPermissionKind.LIMITED)))
        .isEqualTo(Truth.FALSE);
    assertThat(permission(full, new WorkPermission(WorkPermissionKind.FULL, DateRange.before(DAY))))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void on_documents_believes_that_none_is_held_only_if_it_is_said() {
    Predicate card = new Predicate.HoldsDocument(COOKING);
    assertThat(ask(card, details())).isEqualTo(Truth.UNKNOWN);
    assertThat(documents(card, Set.of())).isEqualTo(Truth.FALSE);
    assertThat(documents(card, Set.of(BAKING))).isEqualTo(Truth.TRUE);
    assertThat(documents(new Predicate.HoldsDocument(BAKING), Set.of(COOKING)))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void refuses_a_range_without_ends_or_with_reversed_ones() {
    assertThatThrownBy(() -> new Predicate.AgeBetween(Optional.empty(), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Predicate.AgeBetween(Optional.of(30), Optional.of(20)))
        .hasMessageContaining("below comes before from");
    assertThatThrownBy(() -> new Predicate.AgeBetween(Optional.of(-1), Optional.of(132)))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.problems()).hasSize(2));
    assertThat(new Predicate.AgeBetween(Optional.of(0), Optional.of(131))).isNotNull();
    assertThatThrownBy(() -> new Predicate.HouseholdSizeBetween(Optional.of(1), Optional.of(1002)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Predicate.EducationAtLeast(9))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Predicate.LivesIn(Set.of()))
        .isInstanceOf(InvalidValueException.class);
  }

  private static PersonDetails.Builder details() {
    return PersonDetails.builder("p");
  }

  private static LanguageSkill greek(CefrLevel level) {
    return LanguageSkill.of(LanguageTag.GREEK, level);
  }

  private static Truth ask(Predicate predicate, PersonDetails.Builder details) {
    return evaluate(predicate, Migrant.builder(details.build()).build(), Optional.empty());
  }

  private static Truth status(Predicate predicate, LegalStatus status) {
    return evaluate(
        predicate,
        Migrant.builder(details().build()).legalStatus(status).build(),
        Optional.empty());
  }

  private static Truth permission(Predicate predicate, WorkPermission permission) {
    return evaluate(
        predicate,
        Migrant.builder(details().build()).workPermission(permission).build(),
        Optional.empty());
  }

  private static Truth documents(Predicate predicate, Set<ConceptRef> documents) {
    return evaluate(
        predicate,
        Migrant.builder(details().build()).documents(documents).build(),
        Optional.empty());
  }

  private static Truth household(Predicate predicate, Household household) {
    return evaluate(predicate, Migrant.builder(details().build()).build(), Optional.of(household));
  }

  private static Truth evaluate(
      Predicate predicate, Migrant person, Optional<Household> household) {
    EligibilityTrace trace = predicate.evaluate(PersonFacts.all(person, household), CONTEXT);
    assertThat(trace.field()).contains(predicate.field());
    assertThat(trace.rule()).isSameAs(predicate);
    assertThat(trace.denied()).isEmpty();
    return trace.result();
  }

  private static Region region(String id, Optional<String> parent) {
    Region.Builder builder = Region.builder(id, LocalizedText.of("en", id), new CountryCode("GR"));
    parent.ifPresent(builder::parentId);
    return builder.unknownMembers(Map.of()).build();
  }
}
