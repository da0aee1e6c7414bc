package io.github.imisproject.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Consents")
class ConsentsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Optional<String> NOBODY = Optional.empty();

  @Test
  void allow_nothing_where_nothing_is_recorded() {
    assertThat(consents().decide(DataCategory.SKILL, Purpose.MATCH_JOBS, NOBODY, DAY))
        .isEqualTo(denied(DenialReason.NO_RECORD));
  }

  @Test
  void allow_what_one_record_names_and_say_which() {
    ConsentDecision decision =
        consents(skills().build()).decide(DataCategory.SKILL, Purpose.MATCH_JOBS, NOBODY, DAY);
    assertThat(decision).isEqualTo(new ConsentDecision.Granted("c1"));
    assertThat(decision.granted()).isTrue();
    assertThat(denied(DenialReason.EXPIRED).granted()).isFalse();
  }

  @Test
  void deny_another_purpose_category_or_recipient() {
    Consents consents = consents(skills().recipients(Set.of("ngo")).build());
    assertThat(consents.decide(DataCategory.SKILL, Purpose.RESEARCH, NOBODY, DAY))
        .isEqualTo(denied(DenialReason.PURPOSE_NOT_COVERED));
    assertThat(consents.decide(DataCategory.FAMILY, Purpose.MATCH_JOBS, NOBODY, DAY))
        .isEqualTo(denied(DenialReason.CATEGORY_NOT_COVERED));
    assertThat(consents.decide(DataCategory.SKILL, Purpose.MATCH_JOBS, Optional.of("firm"), DAY))
        .isEqualTo(denied(DenialReason.RECIPIENT_NOT_COVERED));
    assertThat(
            consents
                .decide(DataCategory.SKILL, Purpose.MATCH_JOBS, Optional.of("ngo"), DAY)
                .granted())
        .isTrue();
  }

  @Test
  void hold_from_the_day_of_the_grant_to_the_day_before_the_end() {
    Consents expiring = consents(skills().expiresOn(DAY.plusDays(2)).build());
    assertThat(ask(expiring, DAY.minusDays(1))).isEqualTo(denied(DenialReason.NOT_YET_GRANTED));
    assertThat(ask(expiring, DAY).granted()).isTrue();
    assertThat(ask(expiring, DAY.plusDays(1)).granted()).isTrue();
    assertThat(ask(expiring, DAY.plusDays(2))).isEqualTo(denied(DenialReason.EXPIRED));
  }

  @Test
  void end_on_the_day_of_withdrawal() {
    Consents withdrawn = consents(skills().build().withdrawn(DAY.plusDays(1)));
    assertThat(ask(withdrawn, DAY).granted()).isTrue();
    assertThat(ask(withdrawn, DAY.plusDays(1))).isEqualTo(denied(DenialReason.WITHDRAWN));
    assertThat(ask(withdrawn, DAY.plusDays(9))).isEqualTo(denied(DenialReason.WITHDRAWN));
  }

  @Test
  void keep_the_earlier_day_of_two_withdrawals() {
    Consent twice = skills().build().withdrawn(DAY.plusDays(1)).withdrawn(DAY.plusDays(5));
    assertThat(twice.withdrawnOn()).contains(DAY.plusDays(1));
    assertThat(skills().build().withdrawn(DAY.plusDays(5)).withdrawn(DAY).withdrawnOn())
        .contains(DAY);
  }

  @Test
  void never_count_a_record_about_somebody_else() {
    Consents other = new Consents("m2", List.of(skills().build()), false);
    assertThat(ask(other, DAY)).isEqualTo(denied(DenialReason.NO_RECORD));
  }

  @Test
  void need_a_guardian_where_a_minor_agreed() {
    Consent alone = skills().build();
    Consent guided = skills().guardian(new Guardian("g", Guardian.Role.PARENT)).build();
    assertThat(ask(new Consents("m1", List.of(alone), true), DAY))
        .isEqualTo(denied(DenialReason.GUARDIAN_MISSING));
    assertThat(ask(new Consents("m1", List.of(guided), true), DAY).granted()).isTrue();
  }

  @Test
  void need_no_guardian_where_a_law_is_the_basis() {
    Consent byLaw = record(LegalBasis.LEGAL_OBLIGATION, DataCategory.SKILL).build();
    assertThat(ask(new Consents("m1", List.of(byLaw), true), DAY).granted()).isTrue();
    Consent explicit =
        record(LegalBasis.PUBLIC_TASK, DataCategory.SKILL)
            .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
            .build();
    assertThat(ask(new Consents("m1", List.of(explicit), true), DAY))
        .isEqualTo(denied(DenialReason.GUARDIAN_MISSING));
  }

  @ParameterizedTest
  @EnumSource(DataCategory.class)
  void need_a_condition_for_each_special_category_and_official_authority_for_crime(
      DataCategory category) {
    Consents plain = consents(record(LegalBasis.CONSENT, category).build());
    Consents conditioned =
        consents(
            record(LegalBasis.CONSENT, category)
                .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
                .build());
    ConsentDecision first = plain.decide(category, Purpose.MATCH_JOBS, NOBODY, DAY);
    ConsentDecision second = conditioned.decide(category, Purpose.MATCH_JOBS, NOBODY, DAY);
    switch (category.protection()) {
      case SPECIAL -> {
        assertThat(first).isEqualTo(denied(DenialReason.SPECIAL_CONDITION_MISSING));
        assertThat(second.granted()).isTrue();
      }
      case CRIMINAL -> {
        assertThat(first).isEqualTo(denied(DenialReason.OFFICIAL_AUTHORITY_MISSING));
        assertThat(second).isEqualTo(first);
        for (LegalBasis basis : EnumSet.of(LegalBasis.LEGAL_OBLIGATION, LegalBasis.PUBLIC_TASK)) {
          Consents byLaw = consents(record(basis, category).build());
          assertThat(byLaw.decide(category, Purpose.MATCH_JOBS, NOBODY, DAY).granted()).isTrue();
        }
      }
      default -> assertThat(first.granted()).isTrue();
    }
  }

  @Test
  void know_the_special_categories_of_article_9() {
    assertThat(EnumSet.allOf(DataCategory.class))
        .filteredOn(c -> c.protection() == Protection.SPECIAL)
        .containsExactlyInAnyOrder(
            DataCategory.HEALTH,
            DataCategory.ETHNIC_ORIGIN,
            DataCategory.RELIGION,
            DataCategory.POLITICAL,
            DataCategory.SEXUAL,
            DataCategory.BIOMETRIC,
            DataCategory.UNION);
    assertThat(DataCategory.LEGAL.protection()).isEqualTo(Protection.SENSITIVE);
  }

  @Test
  void tell_the_closest_miss() {
    Consent research = builder("c0", Set.of(Purpose.RESEARCH), Set.of(DataCategory.SKILL)).build();
    Consent expired = skills().expiresOn(DAY).build();
    assertThat(ask(consents(research, expired), DAY)).isEqualTo(denied(DenialReason.EXPIRED));
    assertThat(ask(consents(expired, research), DAY)).isEqualTo(denied(DenialReason.EXPIRED));
  }

  @Test
  void need_a_purpose_and_a_category_and_dates_in_order() {
    assertThatThrownBy(
            () ->
                Consent.builder("c", "m", LegalBasis.CONSENT, DAY, LanguageTag.FARSI, "1")
                    .expiresOn(DAY.minusDays(1))
                    .withdrawnOn(DAY.minusDays(1))
                    .build())
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.path())
                    .containsExactly("/purposes", "/categories", "/expiresOn", "/withdrawnOn"));
  }

  @Property
  void are_granted_only_by_a_record_that_names_all_of_it(
      @ForAll("records") List<Consent> records,
      @ForAll DataCategory category,
      @ForAll Purpose purpose,
      @ForAll @IntRange(max = 40) int day,
      @ForAll boolean guardianRequired) {
    LocalDate date = DAY.plusDays(day - 20);
    ConsentDecision decision =
        new Consents("m1", records, guardianRequired).decide(category, purpose, NOBODY, date);
    if (decision instanceof ConsentDecision.Granted granted) {
      Consent record =
          records.stream()
              .filter(r -> r.id().equals(granted.consentId()))
              .findFirst()
              .orElseThrow();
      assertThat(record.subjectId()).isEqualTo("m1");
      assertThat(record.purposes()).contains(purpose);
      assertThat(record.categories()).contains(category);
      assertThat(record.grantedOn()).isBeforeOrEqualTo(date);
      assertThat(record.withdrawnOn().filter(w -> !w.isAfter(date))).isEmpty();
      assertThat(record.expiresOn().filter(e -> !e.isAfter(date))).isEmpty();
    }
  }

  @Property
  void grant_no_more_when_a_record_is_taken_away_or_withdrawn(
      @ForAll("records") List<Consent> records,
      @ForAll DataCategory category,
      @ForAll Purpose purpose,
      @ForAll @IntRange(max = 40) int day) {
    LocalDate date = DAY.plusDays(day - 20);
    boolean before =
        new Consents("m1", records, false).decide(category, purpose, NOBODY, date).granted();
    for (int i = 0; i < records.size(); i++) {
      List<Consent> fewer = new ArrayList<>(records);
      Consent removed = fewer.remove(i);
      boolean after =
          new Consents("m1", fewer, false).decide(category, purpose, NOBODY, date).granted();
      assertThat(after && !before).isFalse();
      if (!date.isBefore(removed.grantedOn())) {
        fewer.add(i, removed.withdrawn(date));
        assertThat(
                new Consents("m1", fewer, false).decide(category, purpose, NOBODY, date).granted())
            .isEqualTo(after);
      }
    }
  }

  @Property
  void grant_no_more_when_a_guardian_is_required(
      @ForAll("records") List<Consent> records,
      @ForAll DataCategory category,
      @ForAll Purpose purpose) {
    boolean strict =
        new Consents("m1", records, true).decide(category, purpose, NOBODY, DAY).granted();
    boolean usual =
        new Consents("m1", records, false).decide(category, purpose, NOBODY, DAY).granted();
    assertThat(strict && !usual).isFalse();
  }

  @Provide
  Arbitrary<List<Consent>> records() {
    return Combinators.combine(
            Arbitraries.of(Purpose.class).set().ofMinSize(1).ofMaxSize(9),
            Arbitraries.of(DataCategory.class).set().ofMinSize(1).ofMaxSize(16),
            Arbitraries.of(LegalBasis.class),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of("m1", "m1", "m1", "m2"),
            Arbitraries.of(SpecialCategoryCondition.class).optional())
        .as(
            (purposes, categories, basis, days, subject, condition) -> {
              Consent.Builder builder =
                  Consent.builder(
                          "c" + days + subject + basis,
                          subject,
                          basis,
                          DAY.minusDays(days),
                          LanguageTag.FARSI,
                          "1")
                      .purposes(purposes)
                      .categories(categories);
              condition.ifPresent(builder::specialCategoryCondition);
              if (days % 3 == 0) {
                builder.expiresOn(DAY.plusDays(days));
              }
              if (days % 4 == 0) {
                builder.withdrawnOn(DAY.plusDays(days / 2));
              }
              return builder.build();
            })
        .list()
        .ofMaxSize(4)
        .uniqueElements(Consent::id);
  }

  private static ConsentDecision ask(Consents consents, LocalDate date) {
    return consents.decide(DataCategory.SKILL, Purpose.MATCH_JOBS, NOBODY, date);
  }

  private static Consents consents(Consent... records) {
    return new Consents("m1", List.of(records), false);
  }

  private static Consent.Builder skills() {
    return record(LegalBasis.CONSENT, DataCategory.SKILL);
  }

  private static Consent.Builder record(LegalBasis basis, DataCategory category) {
    return Consent.builder("c1", "m1", basis, DAY, LanguageTag.FARSI, "1")
        .purposes(Set.of(Purpose.MATCH_JOBS))
        .categories(Set.of(category));
  }

  private static Consent.Builder builder(
      String id, Set<Purpose> purposes, Set<DataCategory> categories) {
    return Consent.builder(id, "m1", LegalBasis.CONSENT, DAY, LanguageTag.FARSI, "1")
        .purposes(purposes)
        .categories(categories);
  }

  private static ConsentDecision denied(DenialReason reason) {
    return new ConsentDecision.Denied(reason);
  }
}
