package io.github.imisproject.matching.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.metric.fairness.AmortisedInequity;
import io.github.imisproject.matching.evaluation.metric.fairness.Attention;
import io.github.imisproject.matching.evaluation.metric.fairness.ExpectedExposure;
import io.github.imisproject.matching.evaluation.metric.fairness.GroupMetrics;
import io.github.imisproject.matching.evaluation.metric.fairness.GroupMetrics.Parity;
import io.github.imisproject.matching.evaluation.metric.fairness.GroupedRanking;
import io.github.imisproject.matching.evaluation.statistics.GroupGap;
import io.github.imisproject.matching.internal.Draws;
import io.github.imisproject.matching.rerank.MinimumTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Metrics of fairness")
class FairnessMetricsTest {
  static final Map<String, Double> HALVES = Map.of("a", 0.5, "b", 0.5);

  @Test
  void require_as_many_protected_items_as_the_papers_table() {
    MinimumTable table = MinimumTable.of(12, 0.5, 0.1);
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(table::minimumAt))
        .containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4);
  }

  @Test
  void pass_a_list_that_alternates_and_fail_one_that_hides_a_group() {
    Metric<GroupedRanking> test = GroupMetrics.fairTopK("a", MinimumTable.adjusted(10, 0.5, 0.1));
    List<String> alternating = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      alternating.add(i % 2 == 0 ? "a" : "b");
      hidden.add("b");
    }
    assertThat(test.evaluate(GroupedRanking.of(alternating, HALVES))).isEqualTo(1);
    assertThat(test.evaluate(GroupedRanking.of(hidden, HALVES))).isZero();
    assertThat(test.evaluate(GroupedRanking.of(hidden.subList(0, 2), HALVES))).isEqualTo(1);
  }

  @Property(tries = 20)
  void fail_a_fair_lottery_as_rarely_as_promised_and_by_full_count(
      @ForAll @IntRange(min = 1, max = 12) int k,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll @DoubleRange(min = 0.02, max = 0.3) double alpha) {
    MinimumTable test = MinimumTable.adjusted(k, share, alpha);
    assertThat(test.rejectionChance()).isLessThanOrEqualTo(alpha);
    double failing = 0;
    for (int bits = 0; bits < 1 << k; bits++) {
      boolean[] list = new boolean[k];
      double probability = 1;
      for (int i = 0; i < k; i++) {
        boolean hit = (bits >> i & 1) == 1;
        list[i] = hit;
        probability *= hit ? share : 1 - share;
      }
      failing += test.firstUnfairPrefix(list) == 0 ? 0 : probability;
    }
    assertThat(test.rejectionChance()).isCloseTo(failing, within(1e-9));
  }

  @Test
  void compare_shares_with_the_target() {
    GroupedRanking list = GroupedRanking.of(List.of("a", "b"), HALVES);
    assertThat(GroupMetrics.skew("a", 1).evaluate(list)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(GroupMetrics.skew("b", 1).evaluate(list)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(GroupMetrics.ndkl().evaluate(list))
        .isCloseTo(Math.log(2) / (1 + Math.log(2) / Math.log(3)), within(1e-12));
    assertThat(GroupMetrics.awrf(Attention.GEOMETRIC).evaluate(list))
        .isCloseTo(1 / 6.0, within(1e-12));
    assertThat(
            GroupMetrics.infeasibleIndex(4)
                .evaluate(GroupedRanking.of(List.of("a", "a", "a", "b"), HALVES)))
        .isEqualTo(3);
  }

  @Test
  void compare_exposure_with_merit() {
    GroupedRanking list =
        new GroupedRanking(List.of("a", "b"), List.of(1.0, 0.5), new TreeMap<>(HALVES));
    double second = Math.log(2) / Math.log(3);
    assertThat(GroupMetrics.exposureRatio(Parity.DEMOGRAPHIC, "b", "a").evaluate(list))
        .isCloseTo(second, within(1e-12));
    assertThat(GroupMetrics.exposureRatio(Parity.TREATMENT, "b", "a").evaluate(list))
        .isCloseTo(2 * second, within(1e-12));
    assertThat(GroupMetrics.exposureRatio(Parity.IMPACT, "b", "a").evaluate(list))
        .isCloseTo(second, within(1e-12));
  }

  @Test
  void find_no_loss_where_equals_take_turns() {
    ExpectedExposure turns =
        ExpectedExposure.of(List.of(List.of("x", "y"), List.of("y", "x")), Map.of("x", 1, "y", 1));
    assertThat(turns.loss()).isCloseTo(0, within(1e-12));
    assertThat(turns.disparity()).isCloseTo(1.125, within(1e-12));
    ExpectedExposure fixed =
        ExpectedExposure.of(List.of(List.of("x", "y")), Map.of("x", 1, "y", 1));
    assertThat(fixed.loss()).isCloseTo(2 * 0.0625, within(1e-12));
    assertThat(fixed.loss())
        .isCloseTo(fixed.disparity() - 2 * fixed.relevance() + 1.125, within(1e-12));
  }

  @Test
  void amortise_attention_over_a_series() {
    Map<String, Double> equal = Map.of("x", 1.0, "y", 1.0);
    var first = new AmortisedInequity.Shown(List.of("x"), equal);
    var second = new AmortisedInequity.Shown(List.of("y"), equal);
    assertThat(AmortisedInequity.of(List.of(first), Attention.LOGARITHMIC)).isEqualTo(1);
    assertThat(AmortisedInequity.of(List.of(first, second), Attention.LOGARITHMIC)).isZero();
  }

  @Test
  void give_the_published_interval_for_two_rates() {
    GroupGap gap = GroupGap.ofRates(56, 70, 48, 80, 0.95);
    assertThat(gap.interval().low()).isCloseTo(0.0525, within(5e-5));
    assertThat(gap.interval().high()).isCloseTo(0.3358, within(5e-5));
    assertThat(gap.interval().estimate()).isCloseTo(0.2, within(1e-12));
    assertThat(gap.pValue()).isLessThan(0.01);
  }

  @Property(tries = 100)
  void leave_zero_out_of_an_interval_of_means_exactly_if_the_test_rejects(
      @ForAll @DoubleRange(min = -3, max = 3) double shift, @ForAll long seed) {
    Draws draws = new Draws(seed);
    double[] first = new double[8];
    double[] second = new double[12];
    for (int i = 0; i < first.length; i++) {
      first[i] = draws.nextDouble() + shift;
    }
    for (int i = 0; i < second.length; i++) {
      second[i] = 3 * draws.nextDouble();
    }
    GroupGap gap = GroupGap.ofMeans(first, second, 0.95);
    if (Math.abs(gap.pValue() - 0.05) > 1e-6) {
      assertThat(gap.interval().contains(0)).isEqualTo(gap.pValue() > 0.05);
    }
    GroupGap back = GroupGap.ofMeans(second, first, 0.95);
    assertThat(back.interval().low()).isCloseTo(-gap.interval().high(), within(1e-9));
    assertThat(back.pValue()).isCloseTo(gap.pValue(), within(1e-12));
  }

  @Test
  void refuse_groups_without_a_target() {
    assertThatThrownBy(() -> GroupedRanking.of(List.of("c"), HALVES))
        .hasMessage("group 'c' has no target share; known groups: [a, b]");
    assertThatThrownBy(() -> ExpectedExposure.of(List.of(), Map.of()))
        .hasMessage("lists is empty; give at least one drawn list");
    assertThatThrownBy(() -> MinimumTable.of(5, 1, 0.1))
        .hasMessage("share is 1.0, must be above 0 and below 1");
  }
}
