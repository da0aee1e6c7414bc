package io.github.imisproject.matching.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.metric.ranking.RankingMetrics;
import io.github.imisproject.matching.evaluation.metric.ranking.RankingMetrics.Normaliser;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Metrics of one ranking")
class RankingMetricsTest {
  static final List<Metric<JudgedRanking>> ALL =
      List.of(
          RankingMetrics.averagePrecision(5, Normaliser.ALL_RELEVANT),
          RankingMetrics.averagePrecision(5, Normaliser.REACHABLE),
          RankingMetrics.cappedPrecision(5),
          RankingMetrics.exponentialNdcg(5),
          RankingMetrics.expectedReciprocalRank(5, 3),
          RankingMetrics.rankBiasedPrecision(0.9));

  final JudgedRanking binary = new JudgedRanking("q", new int[] {1, 0, 1}, new int[] {1, 4}, 1);
  final JudgedRanking graded =
      new JudgedRanking("q", new int[] {3, 0, 2}, new int[] {1, 1, 1, 1}, 1);

  @Test
  void divide_average_precision_by_what_their_name_says() {
    assertThat(RankingMetrics.averagePrecision(3, Normaliser.ALL_RELEVANT).evaluate(binary))
        .isCloseTo((1 + 2 / 3.0) / 4, within(1e-12));
    assertThat(RankingMetrics.averagePrecision(3, Normaliser.REACHABLE).evaluate(binary))
        .isCloseTo((1 + 2 / 3.0) / 3, within(1e-12));
  }

  @Test
  void cap_precision_at_what_can_be_reached() {
    JudgedRanking short_ = new JudgedRanking("q", new int[] {1, 0}, new int[] {1, 1}, 1);
    assertThat(RankingMetrics.cappedPrecision(10).evaluate(short_)).isEqualTo(1);
    assertThat(RankingMetrics.cappedPrecision(2).evaluate(binary)).isEqualTo(0.5);
  }

  @Test
  void weigh_grades_exponentially_in_ndcg() {
    double ideal = 7 + 3 / (Math.log(3) / Math.log(2)) + 0.5;
    assertThat(RankingMetrics.exponentialNdcg(10).evaluate(graded))
        .isCloseTo(8.5 / ideal, within(1e-12));
  }

  @Test
  void stop_a_reader_by_the_grade_in_err() {
    JudgedRanking two = new JudgedRanking("q", new int[] {3, 2}, new int[] {0, 0, 1, 1}, 1);
    assertThat(RankingMetrics.expectedReciprocalRank(10, 3).evaluate(two))
        .isCloseTo(0.8984375, within(1e-12));
  }

  @Test
  void split_rank_biased_precision_into_value_and_residual() {
    JudgedRanking part =
        new JudgedRanking("q", new int[] {1, JudgedRanking.NOT_POOLED, 1}, new int[] {0, 2}, 1);
    assertThat(RankingMetrics.rankBiasedPrecision(0.5).evaluate(part))
        .isCloseTo(0.625, within(1e-12));
    assertThat(RankingMetrics.rankBiasedResidual(0.5).evaluate(part))
        .isCloseTo(0.25 + 0.125, within(1e-12));
  }

  @Test
  void are_zero_without_a_relevant_item() {
    JudgedRanking none = new JudgedRanking("q", new int[] {0, 0}, new int[] {2}, 1);
    assertThat(ALL).allMatch(metric -> metric.evaluate(none) == 0);
  }

  @Test
  void refuse_impossible_parameters() {
    assertThatThrownBy(() -> RankingMetrics.exponentialNdcg(0))
        .hasMessage("k is 0, must be 1 or more");
    assertThatThrownBy(() -> RankingMetrics.rankBiasedPrecision(1))
        .hasMessage("persistence is 1.0, must be above 0 and below 1, such as 0.9");
  }

  @Property(tries = 200)
  void stay_between_zero_and_one_and_never_fall_when_a_better_item_moves_up(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 0, max = 3) Integer> grades,
      @ForAll @IntRange(min = 0, max = 6) int at) {
    int i = at % (grades.size() - 1);
    int[] list = grades.stream().mapToInt(Integer::intValue).toArray();
    int[] judged = new int[4];
    for (int grade : list) {
      judged[grade]++;
    }
    int[] swapped = list.clone();
    swapped[i] = Math.max(list[i], list[i + 1]);
    swapped[i + 1] = Math.min(list[i], list[i + 1]);
    for (Metric<JudgedRanking> metric : ALL) {
      double before = metric.evaluate(new JudgedRanking("q", list, judged, 1));
      double after = metric.evaluate(new JudgedRanking("q", swapped, judged, 1));
      assertThat(before).isBetween(0.0, 1.0 + 1e-12);
      assertThat(after).isGreaterThanOrEqualTo(before - 1e-12);
    }
  }
}
