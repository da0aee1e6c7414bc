package io.github.imisproject.matching.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The statistics")
class StatisticsTest {
  @ParameterizedTest
  @CsvSource({"0,0.5", "1,0.8413447460685429", "1.959963984540054,0.975", "-3,0.0013498980316301"})
  void know_the_normal_distribution(double x, double chance) {
    assertThat(Distributions.normal(x)).isCloseTo(chance, within(1e-13));
    assertThat(Distributions.normalQuantile(chance)).isCloseTo(x, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"12.706204736,1,0.05", "2.228138852,10,0.05", "1.959987708,1e5,0.05", "0,5,1"})
  void know_student_s_distribution(double t, double degrees, double chance) {
    assertThat(Distributions.studentTwoSided(t, degrees)).isCloseTo(chance, within(1e-8));
  }

  @Test
  void correct_several_p_values_by_holm_s_steps() {
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06, 0.02},
        Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}),
        1e-15);
    assertArrayEquals(new double[] {1, 1}, Holm.adjust(new double[] {0.9, 0.6}));
    assertThatThrownBy(() -> Holm.adjust(new double[] {1.2}))
        .hasMessage("p-value 0 is 1.2, must be from 0 to 1");
  }

  @Test
  void compare_orders_with_ties() {
    double[] up = {1, 2, 3, 4};
    assertEquals(1, Kendall.tauB(up, up));
    assertEquals(-1, Kendall.tauB(up, new double[] {4, 3, 2, 1}));
    assertEquals(0, Kendall.tauB(up, new double[] {5, 5, 5, 5}));
    assertEquals(5 / Math.sqrt(6 * 5), Kendall.tauB(up, new double[] {1, 2, 2, 4}), 1e-15);
  }

  @Test
  void cover_the_true_mean_about_as_often_as_they_say() {
    int covered = 0;
    for (int trial = 0; trial < 300; trial++) {
      Random random = new Random(trial);
      double[] skewed = new double[40];
      for (int i = 0; i < skewed.length; i++) {
        skewed[i] = -Math.log(1 - random.nextDouble());
      }
      covered += new Bootstrap(400, trial).mean(skewed, 0.9).contains(1) ? 1 : 0;
    }
    assertThat(covered / 300.0).isBetween(0.84, 0.94);
  }

  @Test
  void give_the_same_interval_for_the_same_seed_and_a_point_for_equal_values() {
    double[] values = new Random(1).doubles(30).toArray();
    assertEquals(
        new Bootstrap(500, 4).mean(values, 0.95), new Bootstrap(500, 4).mean(values, 0.95));
    assertEquals(new Interval(2, 2, 2), new Bootstrap(100, 1).mean(new double[] {2, 2}, 0.95));
  }

  @Test
  void test_all_pairs_at_once_and_see_the_one_that_differs() {
    Random random = new Random(9);
    double[][] values = new double[3][40];
    for (int topic = 0; topic < 40; topic++) {
      double hard = random.nextDouble();
      values[0][topic] = hard + random.nextGaussian() * 0.1;
      values[1][topic] = hard + random.nextGaussian() * 0.1;
      values[2][topic] = hard + 0.2 + random.nextGaussian() * 0.1;
    }
    double[][] p = RandomisedTukey.pValues(values, 999, 2);
    assertEquals(0.001, p[0][2], 1e-9);
    assertThat(p[0][1]).isGreaterThan(0.05);
    assertEquals(p[1][2], p[2][1]);
  }
}
