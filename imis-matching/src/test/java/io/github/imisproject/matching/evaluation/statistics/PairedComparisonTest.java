package io.github.imisproject.matching.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A paired comparison")
class PairedComparisonTest {
  /** Darwin's plants: heights of cross- and self-fertilised pairs, in eighths of an inch. */
  private static final double[] DARWIN = {
    49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48
  };

  private static PairedComparison of(double... differences) {
    return new PairedComparison(differences, new double[differences.length]);
  }

  @Test
  void finds_student_s_value_for_darwin_s_plants() {
    // Fisher, The Design of Experiments (1935), section 17: t = 2.148, two-sided p = 4.970 %.
    assertThat(of(DARWIN).studentT()).isCloseTo(0.0497, within(0.00005));
  }

  @Test
  void finds_the_exact_randomisation_value_for_darwin_s_plants() {
    // Fisher, section 21: 1726 of 32768 assignments are as extreme, that is 5.267 %.
    assertThat(of(DARWIN).randomisation(1, 0)).isEqualTo(1726 / 32768.0);
  }

  @Test
  void finds_wilcoxon_s_exact_value_by_counting() {
    // 1 + 3 = 4 negative rank sum of 5: sums up to 4 are {}, {1}, {2}, {3}, {1,2}, {4}, {1,3}.
    assertEquals(2 * 7 / 32.0, of(-1, 2, -3, 4, 5).wilcoxon(), 1e-15);
  }

  @Test
  void shares_ranks_among_ties_in_wilcoxon_s_exact_value() {
    // Ranks 1.5 1.5 3; all positive; only the empty set reaches 0.
    assertEquals(2 / 8.0, of(1, 1, 2, 0).wilcoxon(), 1e-15);
  }

  @Test
  void approximates_wilcoxon_well_beyond_fifty_topics() {
    Random random = new Random(3);
    double[] fifty = random.doubles(50, -0.4, 0.6).toArray();
    double exact = of(fifty).wilcoxon();
    double[] more = java.util.Arrays.copyOf(fifty, 51);
    more[50] = 1e-9;
    assertThat(of(more).wilcoxon()).isCloseTo(exact, within(0.01));
  }

  @Test
  void counts_signs_as_fair_coin_tosses() {
    assertEquals(2 * (1 + 5) / 32.0, of(1, 1, 1, 1, -1, 0, 0).sign(), 1e-14);
  }

  @Test
  void draws_the_same_on_any_number_of_threads() throws Exception {
    double[] values = new Random(5).doubles(60, -0.5, 0.6).toArray();
    double here = of(values).randomisation(2_000, 11);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertEquals(here, one.submit(() -> of(values).randomisation(2_000, 11)).get());
    } finally {
      one.shutdown();
    }
    assertThat(here).isCloseTo(of(values).studentT(), within(0.03));
  }

  @Test
  void has_no_significance_without_a_difference() {
    PairedComparison none = of(0, 0, 0);
    assertThat(List.of(none.studentT(), none.sign(), none.wilcoxon(), none.randomisation(9, 1)))
        .containsOnly(1.0);
    assertEquals(0, none.effectSize());
  }

  @Test
  void counts_wins_ties_and_losses_within_a_tolerance() {
    PairedComparison some = of(0.5, 0.01, -0.2, 0);
    assertEquals(List.of(1, 2, 1), List.of(some.wins(0.1), some.ties(0.1), some.losses(0.1)));
  }

  @Test
  void measures_dominance_over_all_pairs() {
    PairedComparison some = new PairedComparison(new double[] {1, 2, 3}, new double[] {2, 2, 0});
    assertEquals((1 - 2 + 1 + 3) / 9.0, some.cliffsDelta(), 1e-15);
  }

  @Test
  void refuses_lists_that_do_not_pair_up() {
    assertThatThrownBy(() -> new PairedComparison(new double[2], new double[3]))
        .hasMessage(
            "there are 2 values of the first strategy and 3 of the second; give one of each for"
                + " every topic, at least one");
    assertThatThrownBy(() -> of(Double.NaN))
        .hasMessage("topic 0 has the values NaN and 0.0; both must be finite numbers");
  }

  @Property
  void gives_the_same_p_values_either_way_round(
      @ForAll @Size(min = 1, max = 25) List<@DoubleRange(min = -1, max = 1) Double> list) {
    double[] values = list.stream().mapToDouble(d -> Math.rint(d * 8) / 8).toArray();
    double[] zeros = new double[values.length];
    PairedComparison ab = new PairedComparison(values, zeros);
    PairedComparison ba = new PairedComparison(zeros, values);
    assertEquals(ab.studentT(), ba.studentT(), 1e-12);
    assertEquals(ab.wilcoxon(), ba.wilcoxon(), 1e-12);
    assertEquals(ab.sign(), ba.sign(), 1e-12);
    assertEquals(ab.randomisation(50, 7), ba.randomisation(50, 7), 1e-12);
    assertEquals(ab.cliffsDelta(), -ba.cliffsDelta(), 1e-12);
    assertThat(List.of(ab.studentT(), ab.wilcoxon(), ab.sign(), ab.randomisation(50, 7)))
        .allMatch(p -> p >= 0 && p <= 1 + 1e-12);
  }
}
