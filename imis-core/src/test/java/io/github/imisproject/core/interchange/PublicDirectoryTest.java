package io.github.imisproject.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.hsds.HsdsDocument;
import io.github.imisproject.core.hsds.HsdsExport;
import io.github.imisproject.core.hsds.HsdsWriter;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the public sees of a directory")
class PublicDirectoryTest {
  private static final ImisJson JSON = ImisJson.create();

  private static Directory town(String street, GeoPoint point, String said, Object extra) {
    Place shelter =
        Place.builder("p1", LocationType.PHYSICAL)
            .name(LocalizedText.of("el", "Ξενώνας"))
            .description(LocalizedText.of("el", "Πίσω από τον μύλο της οδού " + street))
            .address(Address.builder().lines(List.of(street)).city("Σπάρτη").build())
            .point(point)
            .confidential(true)
            .unknownMembers(Map.of("key", "under the mat of " + street))
            .build();
    Place office =
        Place.builder("p2", LocationType.PHYSICAL)
            .address(Address.builder().lines(List.of("Λυκούργου 1")).city("Σπάρτη").build())
            .point(new GeoPoint(37.0741, 22.4301))
            .build();
    Offer stay =
        ServiceOffer.builder(
                OfferDetails.builder(
                        "o1",
                        "org",
                        LocalizedText.of("el", "Στέγη"),
                        OfferCategory.HOUSING,
                        OfferStatus.ACTIVE)
                    .description(LocalizedText.of("el", said).with("en", "At night: " + said))
                    .placeIds(Set.of("p1"))
                    .build())
            .unknownMembers(Map.of("map", extra))
            .build();
    return new Directory(
        List.of(),
        List.of(
            Provider.of(
                OrganisationDetails.builder("org", LocalizedText.of("el", "Ένωση"))
                    .description(LocalizedText.of("el", "Μας βρίσκετε: " + said))
                    .placeIds(Set.of("p1", "p2"))
                    .build())),
        List.of(shelter, office),
        List.of(stay),
        Map.of("printed", said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Οδός Κρυφής Αυλής 7",
        "ΟΔΟΣ ΚΡΥΦΗΣ ΑΥΛΗΣ 7",
        "οδος κρυφης αυλης, ٧",
        "Οδός  Κρυφής-Αυλής (7)",
        "στην Οδός Κρυφής Αυλής, πίσω",
        "https://maps.example/?q=37.0912,22.4178",
        "37,0912 / 22,4178",
        "٣٧٫٠٩١٢"
      })
  void holds_no_trace_of_where_a_confidential_place_is(String said) {
    Directory directory =
        town(
            "Οδός Κρυφής Αυλής 7",
            new GeoPoint(37.09123, 22.41784),
            said,
            List.of(37.0912, 22.4178, "Οδός Κρυφής Αυλής 7", Map.of("lat", 37.09123)));
    Directory shown = PublicDirectory.of(directory);
    for (String out :
        List.of(
            JSON.write(shown.offers().get(0)),
            JSON.write(shown.organisations().get(0)),
            JSON.write(shown.places().get(0)),
            hsds(directory, "el"),
            hsds(directory, "fa"))) {
      assertThat(out)
          .doesNotContainIgnoringCase("κρυφ")
          .doesNotContain("37.091", "22.417", "37,091", "22,417", "٣٧", "μύλο", "mat of");
    }
  }

  @Test
  void differs_in_nothing_when_only_the_secret_does() {
    Directory here =
        town("Κρυφή 7", new GeoPoint(37.1, 22.4), "Ρωτήστε στην οδό Κρυφή 7.", 37.1004);
    Directory there =
        town("Άγνωστη 250", new GeoPoint(36.9, 22.1), "Ρωτήστε στην οδό Άγνωστη 250.", 36.9004);
    assertThat(JSON.write(PublicDirectory.of(here).offers().get(0)))
        .isEqualTo(JSON.write(PublicDirectory.of(there).offers().get(0)))
        .contains("Ρωτήστε στην οδό …");
    assertThat(hsds(here, "en")).isEqualTo(hsds(there, "en"));
  }

  @Test
  void keeps_everything_else() {
    Directory directory =
        town("Κρυφή 7", new GeoPoint(37.1, 22.4), "Λυκούργου 1, 38.0001, 7 ημέρες", 12.5);
    Directory shown = PublicDirectory.of(directory);
    assertThat(shown.offers()).isEqualTo(directory.offers());
    assertThat(shown.organisations()).isEqualTo(directory.organisations());
    assertThat(shown.places().get(1)).isEqualTo(directory.places().get(1));
    Directory open =
        new Directory(
            List.of(), List.of(), List.of(directory.places().get(1)), List.of(), Map.of());
    assertThat(PublicDirectory.of(open)).isSameAs(open);
  }

  private static String hsds(Directory directory, String language) {
    HsdsExport export = new HsdsExport(new LanguageTag(language));
    StringBuilder all = new StringBuilder();
    for (HsdsDocument document : List.of(export.nested(directory), export.tabular(directory))) {
      all.append(HsdsWriter.toJson(document));
    }
    return all.toString();
  }
}
