package io.github.imisproject.matching.indicator.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The discrete Laplace distribution")
class DiscreteLaplaceTest {
  private static final int DRAWS = 300_000;

  /** By the Wilson-Hilferty approximation, the chance to be above is below one in 30,000. */
  private static double chiSquareBound(int degrees) {
    double spread = Math.sqrt(2.0 / (9 * degrees));
    return degrees * Math.pow(1 - 2.0 / (9 * degrees) + 4 * spread, 3);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 2", "1, 3", "12, 1", "7, 5", "1000000, 999999"})
  void is_drawn_as_its_formula_says(long t, long s) {
    DiscreteLaplace laplace = new DiscreteLaplace(t, s);
    RandomGenerator random = new SplittableRandom(20260302);
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      counts.merge(laplace.draw(random), 1, Integer::sum);
    }
    double factor = Math.exp(-(double) s / t);
    double middle = (1 - factor) / (1 + factor);
    double chiSquare = 0;
    int cells = 0;
    double tail = 0;
    int tailCount = DRAWS;
    for (long x = 0; middle * Math.pow(factor, x) * DRAWS >= 20; x++) {
      double expected = middle * Math.pow(factor, x) * DRAWS;
      for (long each : x == 0 ? new long[] {0} : new long[] {x, -x}) {
        int seen = counts.getOrDefault(each, 0);
        chiSquare += (seen - expected) * (seen - expected) / expected;
        tail += expected;
        tailCount -= seen;
        cells++;
      }
    }
    double rest = DRAWS - tail;
    if (rest >= 5) {
      chiSquare += (tailCount - rest) * (tailCount - rest) / rest;
      cells++;
    }
    assertThat(chiSquare).isLessThan(chiSquareBound(cells - 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1, 2", "3, 7", "999999, 1000000"})
  void rests_on_exact_coins_of_chance_e_to_a_negative_fraction(long n, long d) {
    RandomGenerator random = new SplittableRandom(7);
    int heads = 0;
    for (int i = 0; i < DRAWS; i++) {
      heads += DiscreteLaplace.bernoulliExp(n, d, random) ? 1 : 0;
    }
    double chance = Math.exp(-(double) n / d);
    double deviation = Math.sqrt(chance * (1 - chance) / DRAWS);
    assertThat((double) heads / DRAWS).isCloseTo(chance, within(4.5 * deviation + 1e-12));
  }

  @Test
  void takes_each_number_below_a_bound_alike_whatever_the_bits() {
    // All 3-bit words in turn: 5, 6 and 7 are refused, so each of the others comes once.
    long[] next = {0};
    RandomGenerator counting = () -> next[0]++;
    boolean[] seen = new boolean[5];
    for (int i = 0; i < 5; i++) {
      seen[(int) DiscreteLaplace.below(5, counting)] = true;
    }
    assertThat(seen).containsOnly(true);
    assertThat(DiscreteLaplace.below(5, counting)).isZero();
    assertThat(next[0]).isEqualTo(9);
  }

  @Test
  void is_the_same_for_the_same_bits() {
    DiscreteLaplace laplace = new DiscreteLaplace(20, 1);
    RandomGenerator one = new SplittableRandom(1);
    RandomGenerator other = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      assertThat(laplace.draw(one)).isEqualTo(laplace.draw(other));
    }
  }

  @Test
  void refuses_a_scale_out_of_range() {
    assertThatThrownBy(() -> new DiscreteLaplace(0, 1))
        .hasMessage("numerator is 0, must be from 1 to 1099511627776");
  }
}
