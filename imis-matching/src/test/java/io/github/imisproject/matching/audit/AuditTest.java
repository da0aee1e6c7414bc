package io.github.imisproject.matching.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The audit trail")
class AuditTest {
  static final String SECRET = "a secret of the town hall";

  final List<AuditRecord> records = new ArrayList<>();

  Matcher<Person, Offer> matcher(List<Offer> offers, MatchingPolicy policy) {
    return Matcher.forOffers(SampleTown.directory(offers), policy).withAudit(records::add, SECRET);
  }

  Matcher<Person, Offer> matcher() {
    return matcher(SampleTown.offers(), MatchingPolicy.standard());
  }

  static MatchRequest<Person> request(Person person) {
    return MatchRequest.of(person, SampleTown.DAY);
  }

  @Test
  void names_what_was_open_for_which_purpose_on_which_consent() {
    matcher().match(request(SampleTown.cook()).purposes(Set.of(Purpose.MATCH_JOBS)));
    assertThat(records).hasSize(1);
    AuditRecord entry = records.get(0);
    assertThat(entry.subjectId()).isEqualTo("cook");
    assertThat(entry.role()).isEqualTo(AuditRecord.Role.SEEKER);
    assertThat(entry.uses()).hasSize(1);
    AuditRecord.Use use = entry.uses().get(0);
    assertThat(use.purpose()).isEqualTo(Purpose.MATCH_JOBS);
    assertThat(use.fields())
        .containsEntry("languages", "consent-cook")
        .containsEntry("legalStatus", "consent-cook")
        .doesNotContainKey("supportNeeds")
        .doesNotContainKey("gender"); // granted, but nothing is recorded
    assertThat(use.closed()).containsKey(DataCategory.HEALTH);
    assertThat(entry.decision().policyId()).isEqualTo("imis-standard");
  }

  @Test
  void changes_no_result() {
    String plain =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard())
            .match(request(SampleTown.cook()))
            .toJson();
    assertThat(matcher().match(request(SampleTown.cook())).toJson()).isEqualTo(plain);
  }

  @Test
  void holds_no_value() {
    matcher().match(request(SampleTown.cook()));
    String line = AuditTrail.line(records.get(0));
    assertThat(line)
        .doesNotContain("1990", "37.07", "REFUGEE", "FULL", "RECIPE", "S4.1", "FIND_JOB", "B1")
        .contains("age", "legalStatus");
  }

  @Test
  void records_questions_about_one_candidate_too() {
    matcher().explain(request(SampleTown.cook()), "job-kitchen");
    matcher().whyNot(request(SampleTown.cook()), "job-kitchen");
    assertThat(records)
        .extracting(entry -> entry.decision().operation())
        .containsExactly(AuditRecord.Operation.EXPLAIN, AuditRecord.Operation.WHY_NOT);
    assertThat(records).allSatisfy(r -> assertThat(r.decision().resultHash()).isEmpty());
  }

  @Test
  void records_people_an_offer_looked_at_and_what_looked() {
    Profiles profiles =
        new Profiles(
            List.of(
                SampleTown.cook(),
                Migrant.builder(PersonDetails.builder("silent").build()).build()),
            List.of(),
            Map.of());
    Matcher<Offer, PersonView> people =
        Matcher.forPeople(
                profiles,
                SampleTown.directory(),
                MatchingPolicy.standard(),
                Vocabularies.embedded(),
                Plugins.installed())
            .withAudit(records::add, SECRET);
    people.match(MatchRequest.of(SampleTown.offers().get(0), SampleTown.DAY));
    assertThat(records).hasSize(1);
    assertThat(records.get(0).subjectId()).isEqualTo("cook");
    assertThat(records.get(0).role()).isEqualTo(AuditRecord.Role.CANDIDATE);
    assertThat(records.get(0).counterpartId()).contains("job-kitchen");
  }

  @Test
  void records_everybody_whom_a_question_about_a_rank_compares() {
    Person baker =
        Migrant.builder(
                PersonDetails.builder("baker")
                    .consents(List.of(SampleTown.consent("baker", SampleTown.USUAL)))
                    .languages(List.of(LanguageSkill.of(new LanguageTag("el"), CefrLevel.B1)))
                    .build())
            .build();
    Matcher<Offer, PersonView> people =
        Matcher.forPeople(
                new Profiles(List.of(SampleTown.cook(), baker), List.of(), Map.of()),
                SampleTown.directory(),
                MatchingPolicy.standard().withRules(List.of()),
                Vocabularies.embedded(),
                Plugins.installed())
            .withAudit(records::add, SECRET);
    MatchRequest<Offer> request = MatchRequest.of(SampleTown.offers().get(0), SampleTown.DAY);

    assertThat(people.whyNot(request, "cook").orElseThrow().rank()).isPositive();
    assertThat(records)
        .extracting(AuditRecord::subjectId)
        .containsExactlyInAnyOrder("cook", "baker");
    records.clear();
    people.explain(request, "cook");
    assertThat(records).extracting(AuditRecord::subjectId).containsExactly("cook");
  }

  @Test
  void goes_through_lines_of_JSON_and_names_the_line_that_is_broken() {
    matcher().match(request(SampleTown.cook()));
    matcher().match(request(SampleTown.cook()).top(2));
    String lines =
        AuditTrail.line(records.get(0)) + "\n{broken\n" + AuditTrail.line(records.get(1));
    Reading<List<AuditRecord>> reading = AuditTrail.read(lines);
    assertThat(reading.get()).isEqualTo(records);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).path()).startsWith("line 3");
    assertThat(AuditTrail.line(reading.get().get(1))).isEqualTo(AuditTrail.line(records.get(1)));
  }

  @Test
  void forgets_one_person_and_keeps_the_others() {
    matcher().match(request(SampleTown.cook()));
    Person other =
        Migrant.builder(
                PersonDetails.builder("other")
                    .consents(List.of(SampleTown.consent("other", SampleTown.USUAL)))
                    .build())
            .build();
    matcher().match(request(other));
    List<AuditRecord> left = AuditTrail.without(records, "cook");
    assertThat(left).extracting(AuditRecord::subjectId).containsExactly("other");
    assertThat(AuditTrail.line(left.get(0))).doesNotContain("cook");
  }

  // ---- access

  @Test
  void answers_what_was_used_when_and_for_what_in_five_languages() {
    Matcher<Person, Offer> matcher = matcher();
    matcher.match(request(SampleTown.cook()).purposes(Set.of(Purpose.MATCH_JOBS)));
    matcher.match(request(SampleTown.cook()).purposes(Set.of(Purpose.MATCH_JOBS)).top(1));
    AccessReport report = AccessReport.of("cook", records);
    assertThat(report.entries()).hasSize(1);
    assertThat(report.entries().get(0).times()).isEqualTo(2);
    List<String> english = report.sentences(LanguageTag.ENGLISH);
    assertThat(String.join("\n", english))
        .contains("March", "2026", "finding work", "You asked 2 times", "imis-standard")
        .contains("your languages", "consent-cook", "health and support needs");
    for (String language : List.of("el", "fr", "ar", "fa")) {
      assertThat(report.sentences(new LanguageTag(language)))
          .hasSameSizeAs(english)
          .allSatisfy(s -> assertThat(s).doesNotContain("{", "purpose.", "category.", "field."));
    }
    assertThat(AccessReport.of("nobody", records).sentences(LanguageTag.ENGLISH).get(0))
        .startsWith("Nothing was used about");
  }

  @Test
  void cannot_be_changed_afterwards() {
    matcher().match(request(SampleTown.cook()).purposes(Set.of(Purpose.MATCH_JOBS)));
    AccessReport.Entry entry = AccessReport.of("cook", records).entries().get(0);

    assertThatThrownBy(() -> entry.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entry.consentIds().add("forged"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entry.closed().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entry.policyIds().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entry.counterpartIds().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void has_every_sentence_in_five_languages() {
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("rights", AccessReport.class.getClassLoader())))
        .isEmpty();
    MessageCatalogue words = MessageCatalogue.load("rights", AccessReport.class.getClassLoader());
    for (Purpose purpose : Purpose.values()) {
      assertThat(words.has("purpose." + purpose.name())).isTrue();
    }
    for (DataCategory category : DataCategory.values()) {
      assertThat(words.has("category." + category.name())).isTrue();
    }
  }

  // ---- replay

  @Test
  void lets_a_decision_be_replayed_to_the_same_bytes() {
    MatchResult<Offer> first = matcher().match(request(SampleTown.cook()).seed(7));
    AuditRecord read = AuditTrail.read(AuditTrail.line(records.get(0))).get().get(0);
    Matcher.Replay<Offer> replay =
        matcher().replay(request(SampleTown.cook()).seed(7), read.decision());
    assertThat(replay.identical()).isTrue();
    assertThat(replay.result().toJson()).isEqualTo(first.toJson());
    assertThat(records).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "person, seekerHash",
    "consent, consentIds",
    "offers, dataHash",
    "policy, policyHash",
    "seed, seed",
    "top, top",
    "day, asOf",
    "purposes, purposes",
    "record, resultHash"
  })
  void names_what_is_not_as_it_was(String change, String name) {
    matcher().match(request(SampleTown.cook()));
    AuditRecord.Decision recorded = records.get(0).decision();
    Matcher<Person, Offer> matcher = matcher();
    MatchRequest<Person> request = request(SampleTown.cook());
    switch (change) {
      case "person" -> request = request(learned());
      case "consent" ->
          request =
              request(
                  SampleTown.cook(
                      List.of(
                          SampleTown.consent("cook", SampleTown.USUAL).withdrawn(SampleTown.DAY))));
      case "offers" ->
          matcher = matcher(SampleTown.offers().subList(1, 7), MatchingPolicy.standard());
      case "policy" ->
          matcher =
              matcher(
                  SampleTown.offers(),
                  MatchingPolicy.standard().withTies(MatchingPolicy.TieRule.LOTTERY));
      case "seed" -> request = request.seed(8);
      case "top" -> request = request.top(1);
      case "day" -> request = MatchRequest.of(SampleTown.cook(), SampleTown.DAY.plusDays(1));
      case "purposes" -> request = request.purposes(EnumSet.of(Purpose.MATCH_JOBS));
      default -> recorded = tampered(recorded);
    }
    Matcher.Replay<Offer> replay = matcher.replay(request, recorded);
    assertThat(replay.identical()).isFalse();
    assertThat(replay.differences()).contains(name);
    if (Set.of("person", "offers", "policy", "seed", "top", "record").contains(change)) {
      assertThat(replay.differences()).containsExactly(name);
    }
  }

  private static Person learned() {
    Migrant cook = (Migrant) SampleTown.cook();
    PersonDetails old = cook.details();
    PersonDetails details =
        PersonDetails.builder("cook")
            .birthYear(1990)
            .languages(List.of(LanguageSkill.of(LanguageTag.GREEK, CefrLevel.B1)))
            .consents(old.consents())
            .build();
    return Migrant.builder(details).build();
  }

  private static AuditRecord.Decision tampered(AuditRecord.Decision decision) {
    return new AuditRecord.Decision(
        decision.operation(),
        decision.asOf(),
        decision.purposes(),
        decision.top(),
        decision.seed(),
        decision.policyId(),
        decision.policyHash(),
        decision.dataHash(),
        decision.libraryVersion(),
        decision.consentIds(),
        decision.seekerHash(),
        Optional.of("0".repeat(64)));
  }

  @Test
  void needs_the_secret_it_was_kept_with() {
    matcher().match(request(SampleTown.cook()));
    Matcher<Person, Offer> other =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard())
            .withAudit(records::add, "another secret, long enough");
    assertThat(other.replay(request(SampleTown.cook()), records.get(0).decision()).differences())
        .containsExactly("seekerHash");
    Matcher<Person, Offer> without =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard());
    assertThatThrownBy(() -> without.replay(request(SampleTown.cook()), records.get(0).decision()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("withAudit");
    assertThatThrownBy(() -> without.withAudit(records::add, "short"))
        .hasMessageContaining("must have at least 16");
    matcher().explain(request(SampleTown.cook()), "job-kitchen");
    AuditRecord.Decision explained = records.get(records.size() - 1).decision();
    assertThatThrownBy(() -> matcher().replay(request(SampleTown.cook()), explained))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---- withdrawal

  @Test
  void shows_after_a_withdrawal_no_value_in_result_or_record() {
    Consent withdrawn = SampleTown.consent("cook", SampleTown.USUAL).withdrawn(SampleTown.DAY);
    MatchResult<Offer> result =
        matcher().match(request(SampleTown.cook(List.of(withdrawn))).top(100));
    String out = result.toJson() + AuditTrail.line(records.get(0));
    assertThat(out).doesNotContain("1990", "37.07", "REFUGEE", "consent-cook", "RECIPE", "S4.1");
    assertThat(records.get(0).uses()).allSatisfy(use -> assertThat(use.fields()).isEmpty());
  }

  @Test
  void gives_no_answer_that_cannot_be_recorded() {
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard())
            .withAudit(
                entry -> {
                  throw new IllegalStateException("the disk is full");
                },
                SECRET);
    assertThatThrownBy(() -> matcher.match(request(SampleTown.cook())))
        .hasMessageContaining("the disk is full");
  }
}
