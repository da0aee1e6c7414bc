package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis allocate year")
class AllocateYearCommandTest {
  private static final String YEAR =
      """
      {"dynamic": [{"id": "two weeks", "services": ["seat"],
        "localities": [{"id": "Sparti", "capacity": [1]}, {"id": "Gytheio", "capacity": [1]}],
        "batches": [[{"id": "Amina", "need": [1], "scores": {"Sparti": 0.6, "Gytheio": 0.5}}],
                    [{"id": "Haddad", "need": [1], "scores": {"Sparti": 0.9, "Gytheio": 0.1}}]],
        "futureSamples": [[[{"id": "g", "need": [1], "scores": {"Sparti": 0.9, "Gytheio": 0.1}}]],
                          [[]]],
        "expected": []}]}
      """;

  @TempDir Path folder;

  private Run imis(String json, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("year.json"), json, StandardCharsets.UTF_8);
    String[] args = new String[more.length + 4];
    args[0] = "allocate";
    args[1] = "year";
    args[2] = "--problem";
    args[3] = file.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.imis(args);
  }

  @Test
  void keeps_the_scarce_place_for_the_week_after() throws IOException {
    Run run = imis(YEAR);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            """
            == Mechanism: dynamic ==
            Problem: two weeks
            Batch 1
              Amina: Gytheio
              Price of a unit: Sparti 0.1; Gytheio 0.0
            Batch 2
              Haddad: Sparti
              Price of a unit: Sparti 0.0; Gytheio 0.0
            Placed: 2 / 2
            Total score: 1.4

            """);
    assertThat(imis(YEAR, "--variant", "CURRENT_EXCLUDED_MAXIMAL").out()).contains("Sparti 0.8");
    assertThat(imis(YEAR, "--no-futures").out()).contains("Amina: Sparti", "Total score: 0.7");
    assertThat(imis(YEAR, "--language", "fa").out()).contains("دسته 1", "قیمت هر واحد: Sparti 0.1");
  }

  @Test
  void draws_futures_from_the_history_where_the_file_has_none() throws IOException {
    String history =
        YEAR.replaceFirst(
            "(?s)\"futureSamples\".*\"expected\": \\[\\]",
            "\"history\": [{\"id\": \"h\", \"need\": [1], \"scores\": {\"Sparti\": 0.9,"
                + " \"Gytheio\": 0.1}},{\"id\": \"i\", \"need\": [1], \"scores\": {\"Sparti\": 0.9,"
                + " \"Gytheio\": 0.1}},{\"id\": \"j\", \"need\": [1], \"scores\": {\"Sparti\": 0.9,"
                + " \"Gytheio\": 0.1}}]");
    Run run = imis(history, "--samples", "20", "--seed", "3");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Amina: Gytheio", "Total score: 1.4");
    assertThat(imis(history, "--samples", "20", "--seed", "3")).isEqualTo(run);
  }

  @Test
  void says_what_is_wrong_and_prints_nothing() throws IOException {
    Run run = imis(YEAR.replace("\"capacity\": [1]", "\"capacity\": [-1]"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("has the number -1, must be 0 or more");
    assertThat(imis("{}").err()).contains("/dynamic");
    assertThat(imis(YEAR, "--samples", "-1").status()).isEqualTo(2);
  }
}
