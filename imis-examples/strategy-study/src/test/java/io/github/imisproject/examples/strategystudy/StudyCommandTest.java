package io.github.imisproject.examples.strategystudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The study command")
class StudyCommandTest {
  static final String SMALL =
      """
      {"name": "small", "seed": 2, "cases": 40, "depth": 20, "ablation": false, "resamples": 200,
       "strategies": ["nearestFirst"], "metrics": ["ndcg_cut_10", "map"],
       "town": {"people": 250, "offers": 50, "bias": 0.1}}
      """;

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  @TempDir Path folder;

  int run(String... arguments) {
    return new CommandLine(new StudyCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void measures_the_guides_strategy_and_writes_the_same_bytes_again() throws Exception {
    Path file = Files.writeString(folder.resolve("small.json"), SMALL);
    Path first = folder.resolve("first");
    assertThat(run(file.toString(), "-o", first.toString(), "-l", "fa")).isZero();
    assertThat(out.toString()).contains("8/8 nearestFirst", "ndcg_cut_10 1.000", "report: ");
    assertThat(Files.readString(first.resolve("report.html")))
        .contains("nearestFirst", "lang=\"fa\" dir=\"rtl\"");
    assertThat(Files.readString(first.resolve("scores.csv"))).contains("mean,nearestFirst,map,");

    Path second = folder.resolve("second");
    assertThat(run(file.toString(), "-o", second.toString())).isZero();
    String bytes = Files.readString(first.resolve("result.json"));
    assertThat(Files.readString(second.resolve("result.json"))).isEqualTo(bytes);
    assertThat(Files.readString(second.resolve("table.tex")))
        .isEqualTo(Files.readString(first.resolve("table.tex")));

    deleteSome(second.resolve("checkpoints"));
    assertThat(run(file.toString(), "-o", second.toString())).isZero();
    assertThat(out.toString()).contains("(from the checkpoint)");
    assertThat(Files.readString(second.resolve("result.json"))).isEqualTo(bytes);
  }

  private static void deleteSome(Path checkpoints) throws Exception {
    try (Stream<Path> files = Files.list(checkpoints)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).limit(4).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void says_what_is_wrong_with_a_file() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"caes\": 4}");
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("/caes: member 'caes' is unknown; the nearest known name is 'cases'");
    Path unknown = Files.writeString(folder.resolve("other.json"), "{\"strategies\": [\"mine\"]}");
    assertThat(run(unknown.toString(), "-o", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("strategy 'mine' is unknown");
    assertThat(run("-l", "not a tag")).isEqualTo(2);
  }
}
