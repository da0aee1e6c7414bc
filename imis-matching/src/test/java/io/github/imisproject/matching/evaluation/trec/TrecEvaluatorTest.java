package io.github.imisproject.matching.evaluation.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Evaluating a run")
class TrecEvaluatorTest {
  private static final List<TrecMeasure> ALL = TrecMeasures.parse(List.of("all_trec"), 0);

  @TempDir Path folder;

  private Path write(String name, List<String> lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private TrecEvaluation evaluate(List<String> qrels, List<String> run, TrecOptions options)
      throws IOException {
    Reading<Qrels> judgements = Qrels.read(write("qrels", qrels));
    assertThat(judgements.hasErrors()).isFalse();
    return TrecEvaluator.evaluate(write("run", run), judgements.get(), ALL, options).get();
  }

  /** Ties, topics missing on either side, unjudged and negative grades, any number of items. */
  private static void random(long seed, List<String> qrels, List<String> run) {
    Random random = new Random(seed);
    int topics = 1 + random.nextInt(5);
    for (int t = 0; t < topics; t++) {
      int items = 1 + random.nextInt(30);
      boolean judged = t == 0 || random.nextInt(4) > 0;
      boolean ranked = t == 0 || random.nextInt(4) > 0;
      for (int i = 0; i < items; i++) {
        if (judged && (i == 0 || random.nextInt(3) > 0)) {
          qrels.add("t" + t + " 0 d" + i + " " + (i == 0 ? 1 : random.nextInt(5) - 1));
        }
        if (ranked && (i == 0 || random.nextInt(3) > 0)) {
          double score = random.nextInt(8) / 4.0;
          run.add("t" + t + " Q0 d" + i + " " + random.nextInt(9) + " " + score + " imis");
        }
      }
    }
  }

  @Test
  void agrees_with_the_plain_definitions_on_200_random_runs() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      List<String> qrels = new ArrayList<>();
      List<String> run = new ArrayList<>();
      random(seed, qrels, run);
      for (boolean complete : new boolean[] {false, true}) {
        TrecOptions options = new TrecOptions(1 + (int) (seed % 2), 1000, complete, seed % 3 == 0);
        TrecEvaluation fast = evaluate(qrels, run, options);
        Map<String, Double> plain = PlainTrecMeasures.evaluate(qrels, run, options);
        for (Map.Entry<String, Double> expected : plain.entrySet()) {
          assertEquals(
              expected.getValue(),
              fast.summary(expected.getKey()),
              1e-9,
              "seed " + seed + ", " + expected.getKey());
        }
      }
    }
  }

  @Test
  void does_not_depend_on_the_order_of_lines() throws IOException {
    for (long seed = 0; seed < 30; seed++) {
      List<String> qrels = new ArrayList<>();
      List<String> run = new ArrayList<>();
      random(seed, qrels, run);
      List<String> grouped = evaluate(qrels, run, TrecOptions.DEFAULT).lines(true, true);
      Collections.shuffle(run, new Random(seed));
      Collections.shuffle(qrels, new Random(seed));
      assertEquals(grouped, evaluate(qrels, run, TrecOptions.DEFAULT).lines(true, true));
    }
  }

  @Test
  void orders_ties_by_item_name_from_the_end_of_the_alphabet() throws IOException {
    List<String> run = List.of("1 Q0 a 1 2.5 r", "1 Q0 b 2 2.5 r", "1 Q0 c 3 2.50 r");
    TrecEvaluation evaluation = evaluate(List.of("1 0 a 1"), run, TrecOptions.DEFAULT);
    assertEquals(1.0 / 3, evaluation.value("recip_rank", "1"));
    assertThat(evaluation.lines(true, false)).contains("relstring             \t1\t'--1'");
  }

  @Test
  void prints_names_counts_and_four_decimals_as_the_field_does() throws IOException {
    List<String> run = List.of("9 Q0 a 1 2 r1", "9 Q0 b 2 1 r1", "10 Q0 c 1 1 r2");
    List<String> qrels = List.of("9 0 b 1", "10 0 c 1", "11 0 x 2");
    List<TrecMeasure> some =
        TrecMeasures.parse(List.of("runid", "num_q", "num_rel", "map", "gm_map", "P.2"), 0);
    TrecEvaluation evaluation =
        TrecEvaluator.evaluate(
                write("run", run),
                Qrels.read(write("qrels", qrels)).get(),
                some,
                new TrecOptions(1, 1000, true, false))
            .get();
    assertThat(evaluation.lines(true, true))
        .containsExactly(
            "num_rel               \t10\t1",
            "map                   \t10\t1.0000",
            "P_2                   \t10\t0.5000",
            "num_rel               \t9\t1",
            "map                   \t9\t0.5000",
            "P_2                   \t9\t0.5000",
            "runid                 \tall\tr2",
            "num_q                 \tall\t3",
            "num_rel               \tall\t3",
            "map                   \tall\t0.5000",
            "gm_map                \tall\t0.0171",
            "P_2                   \tall\t0.3333");
  }

  @Test
  void reads_comments_blank_lines_gzip_and_a_last_line_without_end() throws IOException {
    String run = "# made by hand\n\n  1\tQ0\ta\t1\t1e-3\tr extra columns\r\n1 Q0 b 2 .5 r";
    Path zipped = folder.resolve("run.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(run.getBytes(StandardCharsets.UTF_8));
    }
    Qrels qrels = Qrels.read(write("qrels", List.of("# judged", "1 0 a 1"))).get();
    TrecEvaluation evaluation =
        TrecEvaluator.evaluate(zipped, qrels, ALL, TrecOptions.DEFAULT).get();
    assertEquals(0.5, evaluation.summary("map"));
    assertEquals("r", evaluation.runName());
  }

  /** The order that the C library's atof gives scores: each file ranks a before b before c. */
  @ParameterizedTest
  @CsvSource({
    "1e3,999.5,-1e-3",
    "inf,1e308,-inf",
    "Infinity,0x1p4,15.9",
    "0x10,15.99,1E+1",
    "+3,2.9999,.5e0",
    "7abc,6.5,none",
    "-0,-1e-300,-INF",
    "1e400,1e308,1e-400",
    "9007199254740994,9007199254740992,9007199254740990"
  })
  void reads_scores_as_the_c_library_does(String a, String b, String c) throws IOException {
    List<String> run =
        List.of("1 Q0 c 1 " + c + " r", "1\tQ0\ta\t2\t" + a + "\tr\r", "1 Q0 b 3 " + b + " r");
    TrecEvaluation evaluation = evaluate(List.of("1 0 b 1"), run, TrecOptions.DEFAULT);
    assertEquals(0.5, evaluation.value("recip_rank", "1"));
    TrecEvaluation last = evaluate(List.of("1 0 c 1"), run, TrecOptions.DEFAULT);
    assertEquals(1.0 / 3, last.value("recip_rank", "1"));
  }

  @Test
  void takes_every_negative_grade_as_not_judged() throws IOException {
    List<String> run = List.of("1 Q0 a 1 3 r", "1 Q0 b 2 2 r", "1 Q0 c 3 1 r");
    TrecEvaluation evaluation =
        evaluate(List.of("1 0 a -5", "1 0 b -1", "1 0 c 1"), run, TrecOptions.DEFAULT);
    assertEquals(1, evaluation.value("num_rel", "1"));
    assertEquals(0, evaluation.value("num_nonrel_judged_ret", "1"));
    assertThat(evaluation.lines(true, false)).contains("relstring             \t1\t'..1'");
    TrecOptions judged = new TrecOptions(1, 1000, false, true);
    assertEquals(1, evaluate(List.of("1 0 a -5", "1 0 c 1"), run, judged).value("recip_rank", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#|run: the run holds no line; each line needs topic, Q0, item, rank, score and run name",
        "1 Q0 b 1 2 r;1 Q0 a 1 NaN r|run:2: the score of item 'a' is NaN, which comes neither"
            + " before nor after any other; give it a number",
        "1 Q0 a 1 -nan(0x1) r|run:1: the score of item 'a' is -nan(0x1), which comes neither before"
            + " nor after any other; give it a number",
        "1 Q0 a 1 0.5|run:1: the line has 5 columns, needs 6; separate them by blanks or tabs",
        "2 Q0 a 1 0.5 r|run: the run and the judgements have no topic in common; check that both"
            + " use the same topic names",
        "1 Q0 a 1 1 r;1 Q0 a 2 1 r|run:2: item 'a' is ranked twice for topic '1'; keep one of the"
            + " lines",
        "1 Q0 a 1 1 r;2 Q0 b 1 1 r;1 Q0 a 2 1 r|run:3: item 'a' is ranked twice for topic '1';"
            + " keep one of the lines",
      })
  void names_the_line_and_the_fix_of_a_bad_run(String run, String problem) throws IOException {
    Qrels qrels = Qrels.read(write("qrels", List.of("1 0 a 1"))).get();
    Reading<TrecEvaluation> reading =
        TrecEvaluator.evaluate(
            write("run", List.of(run.split(";"))), qrels, ALL, TrecOptions.DEFAULT);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).hasSize(1).first().hasToString(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 0 a|qrels:1: the line has 3 columns, needs 4; separate them by blanks or tabs",
        "1 0 a 1;1 0 a 0|qrels:2: item 'a' is judged twice for topic '1'; keep one of the lines",
        "1 0 a 99999999|qrels:1: grade is 99999999, must be at most 1000000; check that the columns"
            + " are topic, 0, item, grade",
        "#|qrels: the file holds no judgement; each line needs topic, 0, item and grade",
      })
  void names_the_line_and_the_fix_of_bad_judgements(String qrels, String problem)
      throws IOException {
    Reading<Qrels> reading = Qrels.read(write("qrels", List.of(qrels.split(";"))));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).hasSize(1).first().hasToString(problem);
  }

  @Test
  void keeps_a_grade_with_decimals_as_its_whole_part_and_says_so() throws IOException {
    Reading<Qrels> reading = Qrels.read(write("qrels", List.of("1 0 a 1.9", "1 0 b 2")));
    assertTrue(reading.get().findGrade("1", "a").filter(g -> g == 1).isPresent());
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void explains_problems_in_five_languages() throws IOException {
    Reading<Qrels> reading = Qrels.read(write("qrels", List.of("1 0 a")));
    assertThat(List.of("el", "en", "fr", "ar", "fa").stream())
        .extracting(l -> reading.problems().get(0).message(new LanguageTag(l)))
        .doesNotHaveDuplicates()
        .allMatch(s -> s.contains("3") && s.contains("4") && !s.contains("{"));
  }
}
