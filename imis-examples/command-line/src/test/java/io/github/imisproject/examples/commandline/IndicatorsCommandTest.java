package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.CommandRun.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("imis indicators")
class IndicatorsCommandTest {
  @Test
  void shows_the_figures_of_an_invented_town() {
    CommandRun run = imis("indicators");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("nobody in it is real", "withheld", "Numbers below 10 people")
        .containsPattern("housing +\\d{3}")
        .doesNotContainPattern("  [1-9](  |\\R)(?=[\\s\\S]*== Skills)");
    assertThat(imis("indicators", "--people", "300").out())
        .isEqualTo(imis("indicators", "--people", "300").out());
  }

  @ParameterizedTest
  @CsvSource({
    "el, Ανάγκες και κάλυψή τους, απόρρητο",
    "fr, Besoins et leur couverture, confidentiel",
    "ar, الاحتياجات ومدى تغطيتها, محجوب",
    "fa, نیازها و میزان برآورده شدن آن‌ها, پنهان"
  })
  void speaks_the_readers_language(String language, String heading, String withheld) {
    CommandRun run = imis("indicators", "--people", "300", "--language", language);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(heading, withheld).doesNotContain("withheld", "people");
  }

  @Test
  void has_whole_sentences_in_five_languages() {
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("figures", IndicatorsCommand.class.getClassLoader())))
        .isEmpty();
  }

  @Test
  void writes_csv_and_json_stat() {
    assertThat(imis("indicators", "--people", "300", "--format", "csv").out())
        .startsWith("indicator,period,area,gender,age,stay,assisted,need,");
    String json = imis("indicators", "--people", "300", "--format", "json-stat").out();
    assertThat(JsonMapper.shared().readTree(json).get("class").asString()).isEqualTo("collection");
  }

  @Test
  void shows_a_period_again_as_it_was_published(@TempDir Path folder) throws IOException {
    String ledger = folder.resolve("ledger.json").toString();
    String first =
        imis("indicators", "--people", "600", "--ledger", ledger, "--format", "csv").out();
    String saved = Files.readString(folder.resolve("ledger.json"));
    String again =
        imis("indicators", "--people", "601", "--ledger", ledger, "--format", "csv").out();
    assertThat(again).isEqualTo(first);
    assertThat(folder.resolve("ledger.json")).hasContent(saved);
    Files.writeString(folder.resolve("ledger.json"), "{");
    CommandRun damaged = imis("indicators", "--people", "300", "--ledger", ledger);
    assertThat(damaged.status()).isEqualTo(1);
    assertThat(damaged.err()).contains("the ledger of releases is not valid JSON");
  }

  @Test
  void counts_own_people_only_if_they_agreed(@TempDir Path folder) throws IOException {
    Path profiles = folder.resolve("profiles.json");
    Files.writeString(profiles, "{\"people\":[{\"type\":\"Migrant\",\"id\":\"p1\"}]}");
    CommandRun run = imis("indicators", "--profiles", profiles.toString(), "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("people,2026-Q1,_T,_T,_T,_T,_T,,,,,,,,people,0,");
  }

  @ParameterizedTest
  @CsvSource({
    "--minimum, 2, '--minimum is 2, must be from 3 to 1000'",
    "--format, xml, '--format is ''xml'', must be text, csv or json-stat'",
    "--language, de, '--language is ''de'', must be one of el, en, fr, ar, fa'",
    "--people, 5, '--people is 5, must be from 100 to 100000'",
    "--period, 2026/1, 'period is ''2026/1'''",
    "--directory, x.json, '--directory is given without --profiles; give both'"
  })
  void refuses_wrong_use(String option, String value, String message) {
    CommandRun run = imis("indicators", option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
