package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.CommandRun.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("imis export and imis import")
class InterchangeCommandTest {
  @ParameterizedTest
  @CsvSource({"hsds, el", "hsds-tables, fa", "schema-org, ar", "imis, en"})
  void tell_the_town_without_where_its_shelters_are(
      String form, String language, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("directory.json");
    ImisJson.create().write(withSecrets(), file);
    CommandRun run =
        imis("export", "--to", form, "--language", language, "--directory", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("Κρυφή Πάροδος", "37.98765", "23.45678");
    assertThat(run.out().length()).isGreaterThan(1000);
    assertThat(imis("export", "--to", form, "--language", language).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hsds", "hsds-tables", "schema-org", "imis"})
  void keep_drafts_at_home(String form, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("directory.json");
    Files.writeString(
        file,
        """
        {"organisations": [{"type": "Provider", "id": "o", "name": {"en": "Farm"}}],
         "offers": [
          {"type": "JobOffer", "id": "shown", "providerId": "o", "category": "EMPLOYMENT",
           "title": {"en": "Olive harvest"}, "status": "ACTIVE"},
          {"type": "JobOffer", "id": "draft", "providerId": "o", "category": "EMPLOYMENT",
           "title": {"en": "Secret plan"}, "status": "DRAFT"}]}
        """);
    CommandRun run = imis("export", "--to", form, "--directory", file.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Olive harvest").doesNotContain("Secret plan");
  }

  private static Directory withSecrets() throws IOException {
    Directory town;
    try (InputStream in = Main.class.getResourceAsStream("/town/directory.json")) {
      town = ImisJson.create().read(Directory.class, in).get();
    }
    List<Place> places = new ArrayList<>();
    for (Place place : town.places()) {
      places.add(
          place.confidential()
              ? Place.builder(place.id(), place.locationType())
                  .address(Address.builder().lines(List.of("Κρυφή Πάροδος 77")).build())
                  .point(new GeoPoint(37.98765, 23.45678))
                  .confidential(true)
                  .build()
              : place);
    }
    assertThat(places).anyMatch(Place::confidential);
    return new Directory(
        town.regions(), town.organisations(), places, town.offers(), town.unknownMembers());
  }

  @Test
  void bring_the_towns_jobs_and_events_back(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("jobs.json");
    String written = imis("export", "--to", "schema-org", "--language", "el").out();
    Files.writeString(file, written);
    CommandRun back = imis("import", "--from", "schema-org", "--written-in", "el", file.toString());
    assertThat(back.status()).isZero();
    Path directory = folder.resolve("directory.json");
    Files.writeString(directory, back.out());
    String again =
        imis(
                "export",
                "--to",
                "schema-org",
                "--language",
                "el",
                "--directory",
                directory.toString())
            .out();
    assertThat(again).isEqualTo(written).contains("JobPosting", "Event");
  }

  @Test
  void take_a_curriculum_without_its_name(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cv.json");
    Files.writeString(
        file,
        "{\"SkillsPassport\":{\"LearnerInfo\":{\"Identification\":{\"PersonName\":{\"FirstName\":"
            + "\"Zahra\"}},\"Skills\":{\"Linguistic\":{\"MotherTongue\":[{\"Description\":"
            + "{\"Code\":\"fa\"}}]}}}}}");
    CommandRun run =
        imis("import", "--from", "europass", "--id", "p-7", "--language", "el", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"p-7\"", "\"fa\"").doesNotContain("Zahra");
    assertThat(run.err()).contains("συγκατάθεση").doesNotContain("Zahra");
  }

  @Test
  void refuse_wrong_use(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "[]");
    assertThat(imis("export", "--to", "xml").status()).isEqualTo(2);
    assertThat(imis("export", "--language", "gr eek").status()).isEqualTo(2);
    assertThat(imis("import", "--from", "pdf", file.toString()).err())
        .contains("--from is 'pdf', must be hsds, schema-org or europass");
    assertThat(imis("import", "--from", "europass", "absent.json").status()).isEqualTo(2);
    CommandRun bad = imis("import", "--from", "schema-org", "--language", "fr", file.toString());
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("Le document ne contient aucun objet");
  }
}
