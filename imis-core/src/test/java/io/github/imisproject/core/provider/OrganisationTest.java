package io.github.imisproject.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An organisation")
class OrganisationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private final OrganisationDetails details =
      OrganisationDetails.of("p", LocalizedText.of("el", "Σύλλογος"));

  @Test
  void without_a_record_of_its_authorisation_is_neither_authorised_nor_refused() {
    assertThat(Provider.of(details).authorisedOn(DAY)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void is_authorised_from_the_first_day_to_the_day_before_the_end() {
    Provider provider =
        Provider.of(details, Authorisation.authorised(DateRange.of(DAY, DAY.plusDays(10))));
    assertThat(provider.authorisedOn(DAY.minusDays(1))).isEqualTo(Truth.FALSE);
    assertThat(provider.authorisedOn(DAY)).isEqualTo(Truth.TRUE);
    assertThat(provider.authorisedOn(DAY.plusDays(9))).isEqualTo(Truth.TRUE);
    assertThat(provider.authorisedOn(DAY.plusDays(10))).isEqualTo(Truth.FALSE);
  }

  @Test
  void is_what_the_last_decision_that_holds_says() {
    Provider provider =
        Provider.of(
            details,
            decision(AuthorisationState.AUTHORISED, DateRange.from(DAY)),
            decision(AuthorisationState.SUSPENDED, DateRange.of(DAY.plusDays(5), DAY.plusDays(8))),
            decision(AuthorisationState.PENDING, DateRange.from(DAY.plusDays(20))),
            decision(AuthorisationState.REVOKED, DateRange.from(DAY.plusDays(30))));
    assertThat(provider.authorisedOn(DAY.plusDays(4))).isEqualTo(Truth.TRUE);
    assertThat(provider.authorisedOn(DAY.plusDays(5))).isEqualTo(Truth.FALSE);
    assertThat(provider.authorisedOn(DAY.plusDays(8))).isEqualTo(Truth.TRUE);
    assertThat(provider.authorisedOn(DAY.plusDays(20))).isEqualTo(Truth.UNKNOWN);
    assertThat(provider.authorisedOn(DAY.plusDays(30))).isEqualTo(Truth.FALSE);
  }

  @Test
  void that_is_a_public_authority_acts_by_law() {
    PublicAuthority town =
        new PublicAuthority(details, Optional.of("GR-653"), Optional.empty(), Map.of());
    assertThat(town.authorisedOn(DAY)).isEqualTo(Truth.TRUE);
    assertThat(town.id()).isEqualTo("p");
    assertThat(town.name().original()).isEqualTo("Σύλλογος");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+30 27310 12345", "112", "(210) 123-4567 ext 5", "2731012345"})
  void has_phone_numbers_as_they_are_written(String phone) {
    assertThat(ContactPoint.builder().phone(phone).build().phone()).contains(phone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"210\"", "12", "call us", "", "00000000000000000000000000000000000000001"})
  void has_no_phone_numbers_that_cannot_be_dialled(String phone) {
    assertThatThrownBy(() -> ContactPoint.builder().phone(phone).build())
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void is_reached_by_something() {
    assertThatThrownBy(() -> ContactPoint.builder().build())
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> ContactPoint.builder().email("a b@example.org").build())
        .isInstanceOf(InvalidValueException.class);
    assertThat(ContactPoint.builder().website(URI.create("https://example.org")).build().email())
        .isEmpty();
  }

  private static Authorisation decision(AuthorisationState state, DateRange validity) {
    return new Authorisation(state, Optional.of("region"), validity, Optional.empty());
  }
}
