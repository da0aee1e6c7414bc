package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A household's score")
class HouseholdScoreTest {
  @Test
  void equals_every_known_answer() throws IOException {
    for (JsonNode example : KnownAnswersTest.examples().get("familyScores")) {
      double[] chances = new double[example.get("p").size()];
      Arrays.setAll(chances, i -> example.get("p").get(i).asDouble());
      assertThat(HouseholdScore.SUM.of(chances))
          .isCloseTo(example.get("sum").asDouble(), within(1e-9));
      assertThat(HouseholdScore.AT_LEAST_ONE.of(chances))
          .isCloseTo(example.get("atLeastOne").asDouble(), within(1e-9));
    }
  }

  @Property
  void lies_between_the_highest_chance_and_the_sum_whatever_the_order(
      @ForAll @Size(max = 8) List<@DoubleRange(min = 0, max = 1) Double> chances) {
    double[] given = chances.stream().mapToDouble(Double::doubleValue).toArray();
    double highest = Arrays.stream(given).max().orElse(0);
    double sum = HouseholdScore.SUM.of(given);
    double atLeastOne = HouseholdScore.AT_LEAST_ONE.of(given);
    assertThat(atLeastOne).isBetween(highest, Math.max(highest, Math.min(1, sum)));
    List<Double> reversed = new java.util.ArrayList<>(chances);
    Collections.reverse(reversed);
    double[] other = reversed.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(HouseholdScore.SUM.of(other)).isEqualTo(sum);
    assertThat(HouseholdScore.AT_LEAST_ONE.of(other)).isEqualTo(atLeastOne);
  }

  @Test
  void is_unknown_if_any_chance_is_unknown_and_certain_if_one_is_certain() {
    assertThat(HouseholdScore.SUM.of(List.of(OptionalDouble.of(0.5), OptionalDouble.empty())))
        .isEmpty();
    assertThat(HouseholdScore.AT_LEAST_ONE.of(1, 0.3)).isEqualTo(1);
    assertThat(HouseholdScore.AT_LEAST_ONE.of(List.of())).hasValue(0);
  }

  @Test
  void is_refused_for_a_chance_outside_0_to_1() {
    for (double wrong : new double[] {-0.1, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HouseholdScore.SUM.of(wrong))
          .withMessage("chance is " + wrong + ", must be from 0 to 1");
    }
  }
}
