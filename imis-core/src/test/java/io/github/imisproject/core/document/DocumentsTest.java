package io.github.imisproject.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document")
class DocumentsTest {
  private static final LocalizedText NAME = LocalizedText.of("en", "Name");

  @Test
  void without_loose_ends_has_no_problems() {
    Directory directory = directory(offer("o", "p", Set.of("a"), Set.of("r")), Set.of("a"));
    assertThat(directory.problems()).isEmpty();
  }

  @Test
  void says_which_references_lead_nowhere() {
    Directory directory = directory(offer("o", "q", Set.of("a", "b"), Set.of("s")), Set.of("c"));
    assertThat(directory.problems())
        .extracting(Problem::path, p -> p.arguments().get("id"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/organisations/0/placeIds", "c"),
            org.assertj.core.groups.Tuple.tuple("/offers/0/providerId", "q"),
            org.assertj.core.groups.Tuple.tuple("/offers/0/placeIds", "b"),
            org.assertj.core.groups.Tuple.tuple("/offers/0/regionIds", "s"));
    assertThat(directory.problems()).allMatch(p -> p.severity() == Severity.WARNING);
  }

  @Test
  void without_regions_does_not_miss_them() {
    Directory directory =
        new Directory(
            List.of(),
            List.of(Provider.of(OrganisationDetails.of("p", NAME))),
            List.of(),
            List.of(offer("o", "p", Set.of(), Set.of("s"))),
            Map.of());
    assertThat(directory.problems()).isEmpty();
  }

  @Test
  void has_no_id_twice() {
    Offer offer = offer("o", "p", Set.of(), Set.of());
    assertThatThrownBy(
            () -> new Directory(List.of(), List.of(), List.of(), List.of(offer, offer), Map.of()))
        .hasMessageStartingWith("/offers/1");
  }

  @Test
  void of_profiles_finds_households_and_loose_ends() {
    LocalMember one = member("one", "h");
    LocalMember two = member("two", "gone");
    Household household =
        Household.builder("h")
            .members(
                List.of(
                    Household.Member.of("one", Household.Role.HEAD),
                    Household.Member.of("three", Household.Role.CHILD)))
            .build();
    Household strangers =
        Household.builder("s")
            .members(List.of(Household.Member.of("four", Household.Role.HEAD)))
            .build();
    Profiles profiles = new Profiles(List.of(one, two), List.of(household, strangers), Map.of());
    assertThat(profiles.findHousehold(one)).contains(household);
    assertThat(profiles.findHousehold(two)).isEmpty();
    assertThat(profiles.problems())
        .extracting(Problem::path, p -> p.arguments().get("id"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/people/1/householdId", "gone"),
            org.assertj.core.groups.Tuple.tuple("/households/1/members", "four"));
    assertThatThrownBy(() -> new Profiles(List.of(one, one), List.of(), Map.of()))
        .hasMessageStartingWith("/people/1");
  }

  private static LocalMember member(String id, String household) {
    return LocalMember.builder(PersonDetails.builder(id).householdId(household).build()).build();
  }

  private static Directory directory(Offer offer, Set<String> placesOfProvider) {
    return new Directory(
        List.of(Region.builder("r", NAME, new CountryCode("GR")).build()),
        List.of(
            Provider.of(OrganisationDetails.builder("p", NAME).placeIds(placesOfProvider).build())),
        List.of(Place.builder("a", LocationType.VIRTUAL).build()),
        List.of(offer),
        Map.of());
  }

  private static Offer offer(String id, String provider, Set<String> places, Set<String> regions) {
    return ServiceOffer.builder(
            OfferDetails.builder(id, provider, NAME, OfferCategory.LEGAL, OfferStatus.ACTIVE)
                .placeIds(places)
                .regionIds(regions)
                .build())
        .build();
  }
}
