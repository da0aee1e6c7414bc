package io.github.imisproject.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.LevelSource;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A curriculum vitae")
class CurriculumImportTest {
  private static final CurriculumImport IMPORT =
      new CurriculumImport(LanguageTag.ENGLISH, Vocabularies.embedded());

  private static final String NURSE =
      Vocabularies.embedded()
          .get(Vocabularies.OCCUPATIONS)
          .get("2221")
          .label(LanguageTag.ENGLISH)
          .orElseThrow();

  private static final String CV =
      """
      {"SkillsPassport": {"Locale": "en", "LearnerInfo": {
        "Identification": {
          "PersonName": {"FirstName": "Zahra", "Surname": "Secretname"},
          "ContactInfo": {"Email": {"Contact": "zahra@secret.example"},
            "Telephone": [{"Contact": "+30 999 123"}]},
          "Demographics": {"Birthdate": {"Year": 1988, "Month": 4, "Day": 17},
            "Gender": {"Code": "F"}, "Nationality": [{"Code": "AF"}, {"Code": "QQ"}]}},
        "Headline": {"Type": {"Code": "personal_statement"},
          "Description": {"Label": "Secret wishes"}},
        "WorkExperience": [
          {"Period": {"From": {"Year": 2010, "Month": "--09"}, "To": {"Year": 2014, "Month": 3}},
           "Position": {"Label": "NURSE_LABEL"}, "Employer": {"Name": "Secret clinic"}},
          {"Period": {"From": {"Year": 2015}, "Current": true},
           "Position": {"Code": "02514", "Label": "Secret job"}}],
        "Education": [
          {"Title": "Nursing", "Level": {"Code": "6", "Label": "EQF level 6"},
           "Organisation": {"Name": "Secret school",
             "ContactInfo": {"Address": {"Contact": {"Country": {"Code": "AF"}}}}}},
          {"Title": "School", "Level": {"Code": "http://data.europa.eu/snb/isced/3"}},
          {"Title": "Something", "Level": {"Code": "5"}}],
        "Skills": {"Linguistic": {
            "MotherTongue": [{"Description": {"Code": "prs", "Label": "Dari"}}],
            "ForeignLanguage": [
              {"Description": {"Code": "el"}, "ProficiencyLevel": {"Listening": "B1",
                "Reading": "A2", "SpokenInteraction": "B1", "SpokenProduction": "A2",
                "Writing": "Z9"}, "Certificate": [{"Title": "Secret certificate"}]},
              {"Description": {"Label": "Secret tongue"}}]},
          "Computer": {"Description": "Secret tools"}}
      }}}
      """
          .replace("NURSE_LABEL", NURSE);

  private static Reading<Person> read(String json) {
    return IMPORT.read("p-1", Community.MIGRANT, json);
  }

  @Test
  void becomes_the_profile_of_a_newcomer() {
    Migrant person = (Migrant) read(CV).get();
    assertThat(person.id()).isEqualTo("p-1");
    assertThat(person.details().age()).contains(new Age.BornIn(1988));
    assertThat(person.details().gender()).contains(Gender.FEMALE);
    assertThat(person.nationalities().orElseThrow()).containsExactly(new CountryCode("AF"));
    List<LanguageSkill> languages = person.details().languages().orElseThrow();
    assertThat(languages.get(0).language()).isEqualTo(new LanguageTag("fa-AF"));
    assertThat(languages.get(0).lowest()).contains(CefrLevel.NATIVE);
    assertThat(languages.get(1).level(LanguageActivity.LISTENING)).contains(CefrLevel.B1);
    assertThat(languages.get(1).level(LanguageActivity.WRITING)).isEmpty();
    assertThat(languages.get(1).source()).contains(LevelSource.CERTIFIED);
    assertThat(person.details().occupations().orElseThrow()).hasSize(1);
    assertThat(person.details().occupations().orElseThrow().get(0).concept().notation())
        .isEqualTo("2221");
    assertThat(person.details().occupations().orElseThrow().get(0).years())
        .contains(new BigDecimal("3.5"));
    assertThat(person.details().education().orElseThrow()).hasSize(2);
    assertThat(person.details().education().orElseThrow().get(0).eqfLevel()).contains(6);
    assertThat(person.details().education().orElseThrow().get(0).country())
        .contains(new CountryCode("AF"));
    assertThat(person.details().education().orElseThrow().get(1).iscedLevel()).contains(3);
  }

  @Test
  void brings_no_consent_with_it() {
    Person person = read(CV).get();
    assertThat(person.details().consents()).isEmpty();
    for (DataCategory category : DataCategory.values()) {
      assertThat(
              person
                  .consentsOn(LocalDate.of(2026, 3, 2))
                  .decide(category, Purpose.MATCH_JOBS, Optional.empty(), LocalDate.of(2026, 3, 2)))
          .isInstanceOf(io.github.imisproject.core.consent.ConsentDecision.Denied.class);
    }
  }

  @Test
  void says_what_was_left_out_and_never_what_it_was() {
    Reading<Person> reading = read(CV);
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.problems())
        .extracting(p -> p.code() + " " + p.arguments().getOrDefault("member", ""))
        .containsExactlyInAnyOrder(
            "curriculum.contactLeftOut ",
            "curriculum.value Nationality",
            "curriculum.value Writing",
            "curriculum.value ForeignLanguage",
            "curriculum.skipped Computer",
            "curriculum.value Position",
            "curriculum.value Level",
            "curriculum.skipped Headline",
            "curriculum.noConsent ");
    String said = reading.problems().toString() + ImisJson.create().write(reading.get());
    assertThat(said).doesNotContainIgnoringCase("secret").doesNotContain("Zahra", "999");
    for (String language : List.of("el", "en", "fr", "ar", "fa")) {
      for (Problem problem : reading.problems()) {
        assertThat(problem.message(new LanguageTag(language)))
            .doesNotContain("curriculum.", "{member}");
      }
    }
  }

  @Test
  void becomes_the_profile_of_a_local_member_without_nationalities() {
    Person local = IMPORT.read("l-1", Community.LOCAL, CV).get();
    assertThat(local).isInstanceOf(LocalMember.class);
    assertThat(ImisJson.create().write(local)).doesNotContain("nationalit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"SkillsPassport\":3}",
        "{\"SkillsPassport\":{\"LearnerInfo\":[]}}",
        "{\"basics\":{\"name\":\"x\"}}"
      })
  void that_is_none_is_refused(String json) {
    Reading<Person> reading = read(json);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Skills\":[],\"Education\":{},\"WorkExperience\":\"x\",\"Identification\":null}",
        "{\"Identification\":{\"Demographics\":{\"Birthdate\":{\"Year\":99999},"
            + "\"Gender\":{\"Code\":7}}}}",
        "{\"WorkExperience\":[null,1,{}],\"Education\":[null,{\"Level\":{\"Label\":\"EQF 0\"}}]}"
      })
  void with_odd_parts_is_read_without_them(String learner) {
    Reading<Person> reading = read("{\"SkillsPassport\":{\"LearnerInfo\":" + learner + "}}");
    assertThat(reading.value()).isPresent();
    assertThat(reading.get().details().languages()).isEmpty();
    assertThat(reading.get().details().education()).isEmpty();
  }

  @Test
  void needs_a_pseudonym_that_can_be_one() {
    assertThat(IMPORT.read(" ", Community.MIGRANT, CV).value()).isEmpty();
  }
}
