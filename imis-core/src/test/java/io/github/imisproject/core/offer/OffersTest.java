package io.github.imisproject.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.offer.terms.GenderRestriction;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.offer.terms.PayPeriod;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.offer.terms.RequiredDocument;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An offer")
class OffersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void is_open_while_active_and_valid() {
    OfferDetails open =
        details(OfferStatus.ACTIVE).validity(DateRange.of(DAY, DAY.plusDays(2))).build();
    assertThat(open.openOn(DAY.minusDays(1))).isFalse();
    assertThat(open.openOn(DAY)).isTrue();
    assertThat(open.openOn(DAY.plusDays(2))).isFalse();
    for (OfferStatus status : OfferStatus.values()) {
      assertThat(details(status).build().openOn(DAY)).isEqualTo(status == OfferStatus.ACTIVE);
    }
  }

  @Test
  void gives_id_and_title_whatever_its_kind() {
    OfferDetails details = details(OfferStatus.ACTIVE).build();
    List<Offer> offers =
        List.of(
            ServiceOffer.builder(details).build(),
            JobOffer.builder(details).build(),
            HousingOffer.builder(details).build(),
            TrainingOffer.builder(details).build(),
            CulturalActivity.builder(details).build(),
            VolunteeringOffer.builder(details).build(),
            MentoringOffer.builder(details).build());
    assertThat(offers).allMatch(o -> o.id().equals("o") && o.title().original().equals("Offer"));
    assertThat(offers).allMatch(o -> o.unknownMembers().isEmpty() && o.details().equals(details));
  }

  @Test
  void has_limits_that_make_sense() {
    OfferDetails details = details(OfferStatus.ACTIVE).build();
    assertThat(HousingOffer.builder(details).beds(0).rooms(1000).maximumOccupancy(1).build())
        .isNotNull();
    assertThatThrownBy(() -> HousingOffer.builder(details).maximumOccupancy(0).build())
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> HousingOffer.builder(details).beds(-1).rooms(1001).build())
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.problems()).hasSize(2));
    assertThatThrownBy(
            () ->
                TrainingOffer.builder(details)
                    .entryIscedLevel(9)
                    .entryEqfLevel(0)
                    .outcomeIscedLevel(-1)
                    .outcomeEqfLevel(9)
                    .build())
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.problems()).hasSize(4));
    assertThatThrownBy(() -> JobOffer.builder(details).minimumIscedLevel(9).build())
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> MentoringOffer.builder(details).mentorId(" ").build())
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void never_has_more_left_than_there_is() {
    assertThat(Capacity.of("bed", 10, 10).available()).contains(10);
    assertThatThrownBy(() -> Capacity.of("bed", 10, 12))
        .hasMessage("/total: total comes before available; swap them, or leave one out.");
    assertThatThrownBy(
            () -> new Capacity("bed", Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void has_terms_that_agree_with_themselves() {
    Money ten = Money.euros("10");
    assertThat(CostOption.free().amount()).contains(Money.euros("0"));
    assertThat(PeriodicAmount.of(ten, PayPeriod.HOUR).maximum()).isEmpty();
    assertThatThrownBy(() -> new PeriodicAmount(ten, Optional.of(Money.euros("9")), PayPeriod.HOUR))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () ->
                new PeriodicAmount(
                    ten, Optional.of(new Money(BigDecimal.TEN, "USD")), PayPeriod.HOUR))
        .isInstanceOf(InvalidValueException.class);
    assertThat(HoursPerWeek.of(168).minimum()).isEqualByComparingTo("168");
    assertThatThrownBy(() -> HoursPerWeek.of(169)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new HoursPerWeek(BigDecimal.TEN, Optional.of(BigDecimal.ONE)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new GenderRestriction(Set.of(), LegalGround.of("law")))
        .isInstanceOf(InvalidValueException.class);
    assertThat(RequiredDocument.of(ConceptRef.of("d", "1")).label()).isEmpty();
    assertThatThrownBy(
            () -> new RequiredDocument(Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThat(OfferedLanguage.of(LanguageTag.FARSI).byInterpreter()).isFalse();
  }

  private static OfferDetails.Builder details(OfferStatus status) {
    return OfferDetails.builder(
        "o", "p", LocalizedText.of("en", "Offer"), OfferCategory.OTHER, status);
  }
}
