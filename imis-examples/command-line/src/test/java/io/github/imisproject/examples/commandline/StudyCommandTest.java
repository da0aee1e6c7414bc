package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis study")
class StudyCommandTest {
  @TempDir Path folder;

  @Test
  void runs_a_small_study_and_writes_a_report_in_greek() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("small.json"),
            "{\"name\":\"small\",\"cases\":20,\"depth\":10,\"ablation\":false,\"resamples\":100,"
                + "\"strategies\":[\"nearestFirst\"],\"metrics\":[\"ndcg_cut_10\"],"
                + "\"town\":{\"people\":150,\"offers\":40}}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "study",
            file.toString(),
            "-o",
            folder.resolve("out").toString(),
            "-l",
            "el");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("[####", "weightedRules", "report: ");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("Σύγκριση στρατηγικών αντιστοίχισης", "lang=\"el\" dir=\"ltr\"");
  }

  @Test
  void names_a_file_that_is_not_there() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "study",
            folder.resolve("none.json").toString());
    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("does not exist; check the path");
  }
}
