package io.github.imisproject.matching.indicator.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.indicator.disclosure.Cube;
import io.github.imisproject.matching.indicator.disclosure.CubeDefinition;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table with noise")
class NoisyTableTest {
  private static final CubeDefinition NEEDS =
      new CubeDefinition(
          "needs",
          Optional.of(new Dimension("need", List.of("WORK", "HOME"))),
          List.of(
              new Dimension("area", List.of("north", "south")),
              new Dimension("gender", List.of("female", "male"))),
          2);
  private static final Epsilon HALF = new Epsilon(1, 2);

  private static Cube cube() {
    Cube.Counter counter = Cube.counter(NEEDS);
    for (int i = 0; i < 100; i++) {
      counter.add("p" + i, "WORK", List.of(i < 70 ? "north" : "south", "female"));
    }
    return counter.done();
  }

  @Test
  void has_every_cell_and_is_right_on_average() {
    Cube cube = cube();
    SplittableRandom random = new SplittableRandom(3);
    PrivacyBudget budget = new PrivacyBudget(new Epsilon(10_000, 1));
    double north = 0;
    double nobody = 0;
    for (int i = 0; i < 5000; i++) {
      NoisyTable table = NoisyTable.draw(cube, List.of("area"), HALF, budget, random);
      assertThat(table.rows())
          .extracting(NoisyTable.Row::categories)
          .containsExactly(
              List.of("WORK", "north"),
              List.of("WORK", "south"),
              List.of("HOME", "north"),
              List.of("HOME", "south"));
      north += table.rows().get(0).people() / 5000.0;
      nobody += table.rows().get(2).people() / 5000.0;
    }
    // Two strata at epsilon 1/2: a scale of 4, a standard deviation of about 5.7.
    assertThat(north).isCloseTo(70, within(0.4));
    assertThat(nobody).isCloseTo(0, within(0.4));
  }

  @Test
  void changes_the_odds_by_just_what_epsilon_says_when_one_person_comes() {
    int[] before = histogram(20, 1);
    int[] after = histogram(21, 2);
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 1500 && after[i] > 1500) {
        largest = Math.max(largest, Math.abs(Math.log((double) before[i] / after[i])));
      }
    }
    assertThat(largest).isBetween(0.9, 1.1);
  }

  /** Of the noisy total of so many people, at epsilon 1 and without a stratum. */
  private static int[] histogram(int people, long seed) {
    CubeDefinition definition =
        new CubeDefinition("people", Optional.empty(), NEEDS.dimensions(), 2);
    Cube.Counter counter = Cube.counter(definition);
    for (int i = 0; i < people; i++) {
      counter.add("p" + i, Dimension.TOTAL, List.of("north", "male"));
    }
    Cube cube = counter.done();
    SplittableRandom random = new SplittableRandom(seed);
    int[] histogram = new int[60];
    for (int i = 0; i < 100_000; i++) {
      PrivacyBudget budget = new PrivacyBudget(new Epsilon(1, 1));
      long noisy =
          NoisyTable.draw(cube, List.of(), new Epsilon(1, 1), budget, random)
              .rows()
              .get(0)
              .people();
      histogram[(int) Math.max(0, Math.min(59, noisy))]++;
    }
    return histogram;
  }

  @Test
  void is_refused_when_the_budget_is_spent() {
    PrivacyBudget budget = new PrivacyBudget(new Epsilon(1, 1));
    SplittableRandom random = new SplittableRandom(3);
    NoisyTable.draw(cube(), List.of("area"), new Epsilon(1, 3), budget, random);
    NoisyTable.draw(cube(), List.of(), new Epsilon(2, 3), budget, random);
    assertThatThrownBy(
            () ->
                NoisyTable.draw(cube(), List.of("area"), new Epsilon(1, 1_000_000), budget, random))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("privacy budget of 1/1 has less than 1/1000000 left; nothing is released");
    assertThat(budget.entries()).hasSize(2);
  }

  @Test
  void remembers_what_was_spent_in_a_file() {
    PrivacyBudget budget = new PrivacyBudget(new Epsilon(1, 1));
    budget.spend("needs [area]", new Epsilon(2, 4));
    assertThat(budget.write())
        .isEqualTo(
            "{\"spent\":[{\"epsilon\":[1,2],\"purpose\":\"needs [area]\"}],\"total\":[1,1]}\n");
    PrivacyBudget read = PrivacyBudget.read(budget.write()).get();
    assertThat(read.entries()).isEqualTo(budget.entries());
    assertThat(read.allows(HALF)).isTrue();
    assertThat(read.allows(new Epsilon(501, 1000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"total\":[1,1]}",
        "{\"total\":[0,1],\"spent\":[]}",
        "{\"total\":[1,1],\"spent\":[{\"purpose\":\"x\",\"epsilon\":[1.5,1]}]}",
        "{\"total\":[1,1],\"spent\":[{\"purpose\":\"x\",\"epsilon\":[2,1]}]}"
      })
  void tells_that_an_account_is_damaged(String json) {
    assertThat(PrivacyBudget.read(json).value()).isEmpty();
    assertThat(PrivacyBudget.read(json).problems().get(0).toString())
        .contains("privacy budget account");
  }

  @Test
  void refuses_a_dimension_it_does_not_have() {
    PrivacyBudget budget = new PrivacyBudget(new Epsilon(1, 1));
    assertThatThrownBy(
            () -> NoisyTable.draw(cube(), List.of("status"), HALF, budget, new SplittableRandom(1)))
        .hasMessage("dimension 'status' is not in cube 'needs', or named twice");
    assertThat(budget.entries()).isEmpty();
  }
}
