package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.rights.ErasureReport;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command imis rights")
class RightsCommandTest {
  @TempDir Path folder;

  @Test
  void has_every_sentence_in_five_languages() {
    MessageCatalogue words =
        MessageCatalogue.load("rightscommand", RightsCommand.class.getClassLoader());
    assertThat(CatalogueCheck.check(words)).isEmpty();
    for (ErasureReport.Kind kind : ErasureReport.Kind.values()) {
      assertThat(words.has("rightscommand.kind." + kind.name())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "newcomer-en, finding work",
    "newcomer-el, αναζήτηση εργασίας",
    "newcomer-fr, recherche d’un travail",
    "newcomer-ar, البحث عن عمل",
    "newcomer-fa, یافتن کار"
  })
  void tells_each_person_in_the_own_language_what_was_used(String person, String purpose) {
    Run run = imis("rights", "access", person);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(purpose, person, "imis-standard", "imis-stories");
    assertThat(run.out()).contains("consent-" + person + "-1").doesNotContain("{");
  }

  @Test
  void keeps_no_value_in_the_records_and_reads_them_back() throws IOException {
    Path trail = folder.resolve("trail.jsonl");
    Run run = imis("rights", "access", "newcomer-fr", "--save", trail.toString());
    assertThat(Files.readAllLines(trail)).hasSize(2);
    assertThat(Files.readString(trail)).doesNotContain("AGE_25_34", "SINGING", "37.51", "\"ln\"");
    assertThat(imis("rights", "access", "newcomer-fr", "--trail", trail.toString()).out())
        .isEqualTo(run.out());
    assertThat(imis("rights", "access", "newcomer-en", "--trail", trail.toString()).out())
        .contains("Nothing was used about");
  }

  @Test
  void forgets_a_person_in_every_file() throws IOException {
    Run run =
        imis("rights", "erase", "newcomer-fa", "--language", "en", "--save", folder.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Profiles: 1", "Stories: 1", "Replies to them: 1", "Records of use: 1")
        .contains("embroidery.jpg", "No trace is left.");
    for (String name : List.of("profiles.json", "stories.json", "trail.jsonl")) {
      assertThat(Files.readString(folder.resolve(name)))
          .as(name)
          .doesNotContain("\"newcomer-fa\"", "گل‌بی‌بی", "stories/embroidery", "مادرم");
    }
    Run again =
        imis(
            "rights",
            "access",
            "newcomer-fa",
            "--profiles",
            folder.resolve("profiles.json").toString());
    assertThat(again.status()).isEqualTo(2);
  }

  @Test
  void makes_a_decision_again_and_notices_what_has_changed() {
    assertThat(imis("rights", "replay", "newcomer-en").out())
        .contains("The result is the same, byte for byte");
    assertThat(imis("rights", "replay", "newcomer-en", "--seed", "5").out())
        .contains("Not as before: the seed of the draw.");
    assertThat(imis("rights", "replay", "newcomer-ar", "--as-of", "2026-03-03").out())
        .contains("ما تغيّر: \u2068اليوم\u2069");
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "en", "fr", "ar", "fa"})
  void names_what_has_changed_in_words_of_the_language(String language) {
    assertThat(
            imis(
                    "rights",
                    "replay",
                    "newcomer-ar",
                    "--as-of",
                    "2026-03-03",
                    "--seed",
                    "5",
                    "--language",
                    language)
                .out())
        .doesNotContain("asOf", "consentIds", "seekerHash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rights",
        "rights access nobody",
        "rights erase nobody",
        "rights replay newcomer-fa --language de",
        "rights access --trail /does/not/exist.jsonl"
      })
  void refuses_wrong_use_with_what_to_do_instead(String line) {
    Run run = imis(line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isNotBlank();
  }

  @Test
  void lists_the_problems_of_a_broken_trail() throws IOException {
    Path trail = folder.resolve("broken.jsonl");
    Files.writeString(trail, "{\"subjectId\": 7}\n");
    Run run = imis("rights", "access", "--trail", trail.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("line 1/subjectId");
  }
}
