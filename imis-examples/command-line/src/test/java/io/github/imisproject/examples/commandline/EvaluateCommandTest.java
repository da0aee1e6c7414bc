package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis evaluate")
class EvaluateCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("q"), "7 0 cook 1\n7 0 baker 0\n8 0 driver 2\n");
    Files.writeString(folder.resolve("r"), "7 Q0 baker 1 3.5 s\n7 Q0 cook 2 3.25 s\n");
  }

  private int run(String... args) {
    return Main.run(new PrintStream(out), new PrintStream(err), args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void prints_the_measures_asked_for() {
    assertEquals(0, run("evaluate", "-q", "-m", "map", "-m", "P.1,2", path("q"), path("r")));
    assertEquals(
        """
        map                   \t7\t0.5000
        P_1                   \t7\t0.0000
        P_2                   \t7\t0.5000
        map                   \tall\t0.5000
        P_1                   \tall\t0.0000
        P_2                   \tall\t0.5000
        """,
        printed());
  }

  @Test
  void counts_a_missing_topic_as_zero_on_request() {
    assertEquals(0, run("evaluate", "-c", "-m", "map", path("q"), path("r")));
    assertEquals("map                   \tall\t0.2500\n", printed());
  }

  @Test
  void refuses_an_unknown_measure_with_status_2() {
    assertEquals(2, run("evaluate", "-m", "mapp", path("q"), path("r")));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("measure 'mapp' is not known; choose among official, set, all_trec");
  }

  @Test
  void reports_bad_data_with_status_1_and_the_line() throws IOException {
    Files.writeString(folder.resolve("r"), "7 Q0 baker\n");
    assertEquals(1, run("evaluate", path("q"), path("r")));
    assertEquals(
        "r:1: the line has 3 columns, needs 6; separate them by blanks or tabs\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void reports_a_missing_file_with_status_2() {
    assertEquals(2, run("evaluate", path("nowhere"), path("r")));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("does not exist; check the path");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
