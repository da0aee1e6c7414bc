package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The link command")
class LinkCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void finds_a_greek_label_for_a_french_text() throws IOException {
    Path labels =
        write(
            "labels.tsv",
            "c1\tfr\tsoudeur\tpreferred\n"
                + "c1\tel\tηλεκτροσυγκολλητής\tpreferred\nc2\tfr\tcuisinier\tpreferred\n");
    Path texts = write("texts.txt", "Soudeur\n");
    int status =
        run("link", "--labels", labels + "", "--language", "fr", "--show", "el", texts + "");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
    String[] columns = out.toString(StandardCharsets.UTF_8).strip().split("\t");
    assertThat(columns[0]).isEqualTo("Soudeur");
    assertThat(columns[1]).isEqualTo("1");
    assertThat(columns[2]).isEqualTo("c1");
    assertThat(columns[4]).isEqualTo("ηλεκτροσυγκολλητής");
    assertThat(columns[5]).isEqualTo("soudeur");
    assertThat(columns[6]).contains("SAME_KEY=");
  }

  @Test
  void measures_a_task_in_melo_form() throws IOException {
    write("concept_mapping.tsv", "C1_en_000\tu1\nC1_en_001\tu1\nC2_en_000\tu2\n");
    write("corpus_elements.tsv", "C1_en_000\tcook\nC1_en_001\tchef\nC2_en_000\tnurse\n");
    write("queries.tsv", "Q1\tCooks\nQ2\tnurse\nQ3\tzzz\n");
    write(
        "annotations.tsv",
        "Q1\t0\tC1_en_000\t1\nQ1\t0\tC1_en_001\t1\nQ2\t0\tC1_en_000\t1\nQ3\t0\tC1_en_000\t1\n");
    assertThat(run("link", "--melo", folder + "")).isZero();
    // Q1 finds both labels first; Q2 finds only a wrong one; Q3 finds nothing.
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("queries\t3", "labels\t3", "MRR\t0.3333", "MAP\t0.3333");
  }

  @Test
  void reports_every_bad_line() throws IOException {
    Path labels = write("labels.tsv", "c1\tfr\n\nonly\nc2\tfr\tcuisinier\tbest\nc3\tx x\ty\n");
    assertThat(run("link", "--labels", labels + "")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("labels.tsv:3: the line has 1 columns, must have at least 2");
    Path kinds = write("kinds.tsv", "c2\tfr\tcuisinier\tbest\nc3\tx x\ty\n\tfr\tz\n");
    assertThat(run("link", "--labels", kinds + "")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("the kind is 'best', must be preferred, alternative or hidden")
        .contains("kinds.tsv:2: the line names no language")
        .contains("kinds.tsv:3: the concept or the label is empty");
  }

  @Test
  void wants_labels_or_a_task() {
    assertThat(run("link")).isEqualTo(2);
    assertThat(run("link", "--melo", folder.resolve("absent") + "")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"bel_q_fr_c_fr,0.54", "usa_q_en_c_en,0.65"})
  void reaches_its_rank_on_real_tasks(String name, double least) {
    Path melo = find("shared/data/melo").resolve(name);
    if (!Files.isDirectory(melo)) {
      System.out.println("skipped: the folder shared/data/melo is not there");
    }
    Assumptions.assumeTrue(Files.isDirectory(melo), "shared/data/melo is not there");
    assertThat(run("link", "--melo", melo + "")).isZero();
    String line =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(l -> l.startsWith("MRR"))
            .findAny()
            .orElseThrow();
    assertThat(Double.parseDouble(line.substring(4))).isGreaterThanOrEqualTo(least);
  }

  private static Path find(String data) {
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.isDirectory(at.resolve(data))) {
      at = at.getParent();
    }
    return at.resolve(data);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... args) {
    return Main.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }
}
