package io.github.imisproject.matching.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.evaluation.metric.diversity.CatalogueCounts;
import io.github.imisproject.matching.evaluation.metric.diversity.DiverseRanking;
import io.github.imisproject.matching.evaluation.metric.diversity.DiversityMetrics;
import io.github.imisproject.matching.evaluation.metric.diversity.NovelRanking;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Metrics of diversity")
class DiversityMetricsTest {
  final List<Set<String>> judged =
      List.of(Set.of("home"), Set.of("home"), Set.of("work"), Set.of());

  @Test
  void prefer_a_list_that_covers_both_aspects_early() {
    DiverseRanking same = new DiverseRanking(List.of(Set.of("home"), Set.of("home")), judged);
    DiverseRanking both = new DiverseRanking(List.of(Set.of("home"), Set.of("work")), judged);
    double second = Math.log(2) / Math.log(3);
    assertThat(DiversityMetrics.alphaNdcg(0.5, 2).evaluate(both)).isCloseTo(1, within(1e-12));
    assertThat(DiversityMetrics.alphaNdcg(0.5, 2).evaluate(same))
        .isCloseTo((1 + 0.5 * second) / (1 + second), within(1e-12));
    assertThat(DiversityMetrics.subtopicRecall(2).evaluate(same)).isEqualTo(0.5);
    assertThat(DiversityMetrics.subtopicRecall(2).evaluate(both)).isEqualTo(1);
    assertThat(DiversityMetrics.intentAwareErr(2).evaluate(both)).isEqualTo((0.5 + 0.25) / 2);
    assertThat(DiversityMetrics.intentAwareErr(2).evaluate(same)).isEqualTo((0.5 + 0.125) / 2);
  }

  @Test
  void measure_distances_and_novelty_of_what_is_read() {
    NovelRanking list =
        new NovelRanking(
            List.of(1.0, 0.5), List.of(0.5, 0.25), List.of(List.of(0.0, 0.8), List.of(0.8, 0.0)));
    assertThat(DiversityMetrics.intraListDistance().evaluate(list)).isEqualTo(0.8);
    double norm = 1.85;
    assertThat(DiversityMetrics.expectedIntraListDistance().evaluate(list))
        .isCloseTo((0.8 + 0.85 * 0.5 * 0.8) / norm, within(1e-12));
    assertThat(DiversityMetrics.expectedPopularityComplement().evaluate(list))
        .isCloseTo((0.5 + 0.85 * 0.5 * 0.75) / norm, within(1e-12));
    assertThat(DiversityMetrics.expectedFreeDiscovery().evaluate(list))
        .isCloseTo((1 + 0.85 * 0.5 * 2) / norm, within(1e-12));
  }

  @Test
  void count_what_of_the_catalogue_is_shown() {
    CatalogueCounts counts = new CatalogueCounts(List.of(1L, 0L, 1L, 2L));
    assertThat(DiversityMetrics.coverage().evaluate(counts)).isEqualTo(0.75);
    assertThat(DiversityMetrics.entropy().evaluate(counts)).isCloseTo(1.5, within(1e-12));
    assertThat(DiversityMetrics.gini().evaluate(new CatalogueCounts(List.of(0L, 0L, 4L, 0L))))
        .isEqualTo(0.75);
  }

  @Test
  void refuse_lists_that_do_not_fit() {
    assertThatThrownBy(() -> new NovelRanking(List.of(1.0), List.of(), List.of()))
        .hasMessageContaining("1 relevances, 0 probabilities and 0 rows");
    assertThatThrownBy(() -> new CatalogueCounts(List.of(-1L)))
        .hasMessage("a count is negative; must be 0 or more");
  }

  @Property(tries = 200)
  void keep_gini_below_one_and_zero_for_equal_counts(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1000) Long> counts) {
    double gini = DiversityMetrics.gini().evaluate(new CatalogueCounts(counts));
    assertThat(gini).isBetween(0.0, 1.0 - 1.0 / counts.size() + 1e-12);
    List<Long> equal = counts.stream().map(c -> counts.get(0)).toList();
    assertThat(DiversityMetrics.gini().evaluate(new CatalogueCounts(equal)))
        .isCloseTo(0, within(1e-12));
  }
}
