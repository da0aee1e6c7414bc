package io.github.imisproject.core.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imisproject.core.SharedData;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The export to HSDS")
class HsdsExportTest {
  private static final HsdsExport GREEK = new HsdsExport(LanguageTag.GREEK);
  private static final HsdsImport BACK = HsdsImport.in(LanguageTag.GREEK);

  private final Place shelter =
      Place.builder("p1", LocationType.PHYSICAL)
          .name(LocalizedText.of("el", "Ξενώνας"))
          .description(LocalizedText.of("el", "Πίσω από την πλατεία"))
          .address(Address.builder().lines(List.of("Οδός Κρυφή 1")).city("Μυτιλήνη").build())
          .point(new GeoPoint(39.1, 26.5))
          .confidential(true)
          .unknownMembers(Map.of("hsds", Map.of("transportation", "Bus to Hidden Street")))
          .build();

  private final Directory town =
      new Directory(
          List.of(),
          List.of(
              Provider.of(OrganisationDetails.of("o1", LocalizedText.of("el", "Δίχτυ"))),
              Provider.of(OrganisationDetails.of("o2", LocalizedText.of("fr", "Sans service")))),
          List.of(shelter),
          List.of(
              ServiceOffer.builder(
                      OfferDetails.builder(
                              "s1",
                              "o1",
                              LocalizedText.of("el", "Στέγη").with("ar", "مأوى"),
                              OfferCategory.HOUSING,
                              OfferStatus.DRAFT)
                          .placeIds(Set.of("p1"))
                          .build())
                  .unknownMembers(Map.of("colour", "green", "hsds", Map.of("alert", "Full")))
                  .build()),
          Map.of());

  @Test
  void leaves_out_where_a_confidential_place_is() {
    for (HsdsDocument document : List.of(GREEK.nested(town), GREEK.tabular(town))) {
      assertThat(HsdsWriter.toJson(document))
          .contains("Ξενώνας")
          .doesNotContain("Κρυφή", "39.1", "26.5", "Μυτιλήνη", "Πίσω", "Hidden");
      Place again = imported(document).places().get(0);
      assertThat(again).isEqualTo(shelter.publicView());
      assertThat(again.confidential()).isTrue();
    }
  }

  @Test
  void brings_back_all_languages_states_and_members_hsds_has_no_field_for() {
    for (HsdsDocument document : List.of(GREEK.nested(town), GREEK.tabular(town))) {
      Directory again = imported(document);
      assertThat(again.offers()).isEqualTo(town.offers());
      assertThat(again.organisations()).containsExactlyInAnyOrderElementsOf(town.organisations());
    }
  }

  @Test
  void writes_texts_in_the_wanted_language_or_else_the_original() {
    Directory directory = town;
    String arabic = HsdsWriter.toJson(new HsdsExport(new LanguageTag("ar-SY")).tabular(directory));
    HsdsDirectory tables = HsdsReader.readJson(arabic).get();
    assertThat(tables.records(HsdsTable.SERVICE).get(0).text("name")).contains("مأوى");
    assertThat(tables.records(HsdsTable.ORGANIZATION).get(1).text("name")).contains("Sans service");
  }

  @Test
  void is_plain_hsds_for_others() {
    Reading<HsdsDirectory> reading = HsdsReader.readJson(HsdsWriter.toJson(GREEK.nested(town)));
    assertThat(reading.problems()).isEmpty();
    HsdsRecord service = reading.get().records(HsdsTable.SERVICE).get(0);
    assertThat(service.text("status")).contains("inactive");
    assertThat(service.text("alert")).contains("Full");
    assertThat(service.links(HsdsTable.ORGANIZATION)).containsExactly("o1");
  }

  @Test
  void lets_an_edit_of_a_plain_field_count() {
    Directory plain =
        new Directory(
            List.of(),
            town.organisations(),
            List.of(),
            List.of(
                ServiceOffer.builder(
                        OfferDetails.builder(
                                "s1",
                                "o1",
                                LocalizedText.of("el", "Στέγη"),
                                OfferCategory.HOUSING,
                                OfferStatus.ACTIVE)
                            .build())
                    .build()),
            Map.of());
    String json = HsdsWriter.toJson(GREEK.tabular(plain)).replace("Στέγη", "Νέα στέγη");
    assertThat(imported(json).offers().get(0).title().original()).isEqualTo("Νέα στέγη");
  }

  @Test
  void reports_a_patch_that_somebody_broke_and_keeps_the_plain_record() {
    String json = HsdsWriter.toJson(GREEK.tabular(town)).replace("\\\"DRAFT\\\"", "\\\"DROFT\\\"");
    Reading<Directory> reading = BACK.toDirectory(HsdsReader.readJson(json).get());
    assertThat(reading.problems()).isNotEmpty();
    assertThat(reading.problems()).extracting(Problem::path).allMatch(p -> p.contains("/value"));
    assertThat(reading.get().offers().get(0).details().status()).isEqualTo(OfferStatus.PAUSED);
  }

  @Test
  void gives_the_same_bytes_each_time() {
    assertThat(HsdsWriter.toJson(GREEK.nested(town)))
        .isEqualTo(HsdsWriter.toJson(GREEK.nested(town)));
  }

  @Test
  void of_a_whole_town_with_every_kind_of_offer_comes_back_equal() throws IOException {
    Path file =
        Path.of(
            "..",
            "imis-examples",
            "command-line",
            "src",
            "main",
            "resources",
            "town",
            "directory.json");
    assumeTrue(Files.exists(file), "skipped: the example town is not beside this module");
    Directory original = ImisJson.create().read(Directory.class, file).get();
    for (HsdsDocument document : List.of(GREEK.nested(original), GREEK.tabular(original))) {
      Directory again = imported(document);
      assertThat(again.regions()).isEqualTo(original.regions());
      assertThat(again.offers()).isEqualTo(original.offers());
      assertThat(new HashSet<>(again.organisations()))
          .isEqualTo(new HashSet<>(original.organisations()));
      assertThat(new HashSet<>(again.places()))
          .isEqualTo(new HashSet<>(original.places().stream().map(Place::publicView).toList()));
    }
  }

  @Test
  void of_the_1_x_directory_comes_back_equal() {
    Directory original =
        HsdsImport.in(LanguageTag.ENGLISH)
            .read(SharedData.require("hsds/legal-aid-1.x"), ReadingProgress.NONE)
            .get();
    Directory again =
        HsdsImport.in(LanguageTag.ENGLISH)
            .toDirectory(
                HsdsReader.readJson(
                        HsdsWriter.toJson(new HsdsExport(LanguageTag.ENGLISH).tabular(original)))
                    .get())
            .get();
    assertThat(again).isEqualTo(original);
  }

  private static Directory imported(HsdsDocument document) {
    return imported(HsdsWriter.toJson(document));
  }

  private static Directory imported(String json) {
    Reading<Directory> reading = BACK.toDirectory(HsdsReader.readJson(json).get());
    assertThat(reading.problems()).isEmpty();
    return reading.get();
  }
}
