package io.github.imisproject.examples.strategystudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The label study")
class MeloStudyTest {
  @Test
  void ranks_a_small_set_by_hand(@TempDir Path folder) throws Exception {
    Path set = Files.createDirectories(folder.resolve("toy_q_en_c_en"));
    Files.writeString(
        set.resolve("corpus_elements.tsv"),
        "C1_en_000\tbaker\nC1_en_001\tbread baker\nC2_en_000\tnurse\nC3_en_000\tschool cook\n");
    Files.writeString(
        set.resolve("concept_mapping.tsv"), "C1_en_000\tu1\nC1_en_001\tu1\nC2_en_000\tu2\n");
    Files.writeString(set.resolve("queries.tsv"), "Q1\tBaker\nQ2\tCook\n");
    Files.writeString(
        set.resolve("annotations.tsv"),
        "Q1\t0\tC1_en_000\t1\nQ1\t0\tC1_en_001\t1\nQ2\t0\tC3_en_000\t1\n");
    for (MeloStudy.Row row : new MeloStudy(set).rows()) {
      assertThat(row.mrr()).as(row.method()).isEqualTo(1);
      assertThat(row.map()).as(row.method()).isEqualTo(1);
    }
  }

  @Test
  void stands_among_the_published_values() throws Exception {
    Optional<Path> data = data();
    if (data.isEmpty()) {
      System.out.println("skipped: there is no folder shared/data/melo beside the project");
    }
    Assumptions.assumeTrue(data.isPresent());
    // Half a minute on a busy machine; the toy set above covers the code in every build.
    Assumptions.assumeTrue(Boolean.getBoolean("imis.nightly"), "run with -Dimis.nightly=true");
    near(data.get().resolve("bel_q_fr_c_fr"), 0.413, 0.194, 0.452, 0.313);
    near(data.get().resolve("usa_q_en_c_en"), 0.294, 0.136, 0.580, 0.238);
  }

  private static void near(Path set, double bm25Mrr, double bm25Map, double charMrr, double charMap)
      throws Exception {
    Map<String, MeloStudy.Row> rows =
        new MeloStudy(set)
            .rows().stream().collect(Collectors.toMap(MeloStudy.Row::method, Function.identity()));
    rows.values().forEach(System.out::println);
    assertThat(rows.get("BM25").mrr()).isCloseTo(bm25Mrr, within(0.02));
    assertThat(rows.get("BM25").map()).isCloseTo(bm25Map, within(0.02));
    assertThat(rows.get("char TF-IDF").mrr()).isCloseTo(charMrr, within(0.02));
    assertThat(rows.get("char TF-IDF").map()).isCloseTo(charMap, within(0.02));
    assertThat(rows.get("IMIS label search").map()).isGreaterThan(charMap);
  }

  private static Optional<Path> data() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path melo = at.resolve("shared/data/melo");
      if (Files.isDirectory(melo)) {
        return Optional.of(melo);
      }
    }
    return Optional.empty();
  }
}
