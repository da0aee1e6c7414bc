package io.github.imisproject.examples.strategystudy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to benchmarking")
class GuideTest {
  final String guide = read("docs/guide/benchmark-your-own-strategy.md");

  @Test
  void shows_the_strategy_as_it_is_compiled_and_tested() {
    String source =
        read(
            "imis-examples/strategy-study/src/main/java/io/github/imisproject/examples/"
                + "strategystudy/NearestFirst.java");
    assertThat(guide).contains(source.substring(source.indexOf("/** A strategy")).strip());
  }

  @Test
  void shows_the_runner_as_the_command_makes_it() {
    String source =
        read(
            "imis-examples/strategy-study/src/main/java/io/github/imisproject/examples/"
                + "strategystudy/StudyCommand.java");
    for (String line : block("ExperimentRunner runner =").split("\n")) {
      assertThat(source).contains(line.strip());
    }
  }

  @Test
  void shows_an_experiment_file_that_can_be_read() {
    Experiment experiment = Experiment.read(block("{\"name\"")).get();
    assertThat(experiment.strategies()).containsExactly("nearestFirst");
    assertThat(((StudyData.Town) experiment.data()).settings().bias()).isEqualTo(0.1);
  }

  @Test
  void shows_only_experiment_files_that_can_be_read() {
    int blocks = 0;
    for (int at = guide.indexOf("```json\n"); at >= 0; at = guide.indexOf("```json\n", at + 1)) {
      String json = guide.substring(at + 8, guide.indexOf("\n```", at));
      assertThat(Experiment.read(json).problems()).as(json).isEmpty();
      blocks++;
    }
    assertThat(blocks).isEqualTo(5);
  }

  private String block(String begin) {
    int start = guide.indexOf(begin);
    return guide.substring(start, guide.indexOf("\n```", start));
  }

  private static String read(String file) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(file))) {
        try {
          return Files.readString(at.resolve(file));
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError("there is no " + file + " above the module");
  }
}
