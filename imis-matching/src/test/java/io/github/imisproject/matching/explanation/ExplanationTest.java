package io.github.imisproject.matching.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation")
class ExplanationTest {
  static Contribution part(double weight, double score) {
    return new Contribution("need", weight, score, Basis.KNOWN, List.of(), List.of());
  }

  @Provide
  Arbitrary<Explanation.Sum> sums() {
    Arbitrary<List<Double>> numbers =
        Arbitraries.doubles().between(0, 1).list().ofMinSize(1).ofMaxSize(9);
    return Combinators.combine(numbers, numbers)
        .as(
            (weights, scores) -> {
              double whole = Math.max(1e-9, weights.stream().mapToDouble(w -> w).sum());
              List<Explanation> parts = new ArrayList<>();
              for (int i = 0; i < weights.size(); i++) {
                parts.add(
                    part(
                        Math.min(1, weights.get(i) / whole),
                        scores.get(Math.floorMod(i, scores.size()))));
              }
              return new Explanation.Sum(parts);
            });
  }

  @Property
  void adds_up(@ForAll("sums") Explanation.Sum sum) {
    double expected = sum.contributions().stream().mapToDouble(Contribution::value).sum();
    assertThat(sum.value()).isCloseTo(expected, within(1e-9)).isBetween(0.0, 1.0);
  }

  @Property
  void shows_parts_that_add_up_to_the_total_shown(@ForAll("sums") Explanation.Sum sum) {
    Points points = Points.of(sum);
    assertThat(points.parts().stream().mapToInt(p -> p).sum()).isEqualTo(points.total());
    assertThat(points.total()).isEqualTo((int) Math.round(sum.value() * 1000));
    for (int i = 0; i < points.parts().size(); i++) {
      assertThat(points.parts().get(i) / 1000.0)
          .isCloseTo(sum.contributions().get(i).value(), within(0.0011));
    }
  }

  @Property
  void never_falls_when_one_part_gets_better(
      @ForAll("sums") Explanation.Sum sum, @ForAll("indexes") int index) {
    List<Explanation> parts = new ArrayList<>(sum.parts());
    int at = Math.floorMod(index, parts.size());
    Contribution old = (Contribution) parts.get(at);
    parts.set(at, part(old.weight(), Math.min(1, old.score() + 0.1)));
    assertThat(new Explanation.Sum(parts).value()).isGreaterThanOrEqualTo(sum.value());
  }

  @Provide
  Arbitrary<Integer> indexes() {
    return Arbitraries.integers().between(0, 100);
  }

  @Test
  void gives_left_over_points_to_the_largest_remainders() {
    Explanation.Sum thirds =
        new Explanation.Sum(List.of(part(0.3334, 1), part(0.3333, 1), part(0.3333, 1)));
    assertThat(Points.of(thirds)).isEqualTo(new Points(1000, List.of(334, 333, 333)));
  }

  @Test
  void nests_and_lists_its_leaves_in_order() {
    Contribution a = part(0.5, 0.5);
    Contribution b = part(0.25, 1);
    Explanation.Sum nested =
        new Explanation.Sum(
            List.of(new Explanation.Sum(List.of(a)), new Explanation.Sum(List.of(b))));
    assertThat(nested.contributions()).containsExactly(a, b);
    assertThat(nested.value()).isEqualTo(0.5);
    assertThat(a.contributions()).containsExactly(a);
  }

  @Test
  void cuts_off_what_rounding_puts_above_one() {
    List<Explanation> parts = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      parts.add(part(1 / 49.0 + 1e-17, 1));
    }
    parts.add(part(1e-9, 1));
    assertThat(new Explanation.Sum(parts).value()).isEqualTo(1);
  }

  @Test
  void says_what_a_part_could_still_add() {
    assertThat(part(0.5, 0.25).shortfall()).isEqualTo(0.375);
    assertThat(part(0.5, 0.25).value()).isEqualTo(0.125);
  }

  @Test
  void refuses_parts_that_mean_nothing() {
    assertThatThrownBy(() -> part(1.5, 0)).hasMessage("weight is 1.5, must be from 0 to 1");
    assertThatThrownBy(() -> part(-0.5, 0)).hasMessageContaining("weight is -0.5");
    assertThatThrownBy(() -> part(0.5, Double.NaN)).hasMessage("score is NaN, must be from 0 to 1");
    for (Basis basis : List.of(Basis.LEFT_OUT, Basis.NOT_APPLICABLE)) {
      assertThatThrownBy(() -> new Contribution("need", 0.5, 0, basis, List.of(), List.of()))
          .hasMessageContaining("a scorer without a say weighs 0");
    }
    assertThat(new Contribution("need", 0, 0, Basis.LEFT_OUT, List.of(), List.of()).value())
        .isZero();
    assertThat(new Contribution("need", 1, 1, Basis.ASSUMED, List.of(), List.of()).value())
        .isEqualTo(1);
  }

  @Test
  void writes_points_as_decimals() {
    assertThat(Points.decimal(0)).isEqualTo("0.000");
    assertThat(Points.decimal(7)).isEqualTo("0.007");
    assertThat(Points.decimal(250)).isEqualTo("0.250");
    assertThat(Points.decimal(1000)).isEqualTo("1.000");
    assertThat(Points.decimal(-70)).isEqualTo("-0.070");
    assertThatThrownBy(() -> new Points(10, List.of(4, 5)))
        .hasMessage("the parts sum to 9, must sum to 10");
  }

  @Test
  void has_reasons_with_arguments_in_order() {
    Reason reason = Reason.of("skills.some").with("b", 2L).with("a", 1L);
    assertThat(reason.arguments().keySet()).containsExactly("a", "b");
    assertThatThrownBy(() -> reason.with("a", 3L)).hasMessageContaining("is set twice");
    assertThatThrownBy(() -> new Reason(" ", Map.of())).hasMessageContaining("code is blank");
  }

  @Test
  void has_arguments_that_cannot_be_wrong() {
    assertThatThrownBy(() -> new Argument.Count(-1)).hasMessageContaining("value is -1");
    assertThat(new Argument.Count(0).value()).isZero();
    assertThatThrownBy(() -> new Argument.Amount(Double.POSITIVE_INFINITY, 0))
        .hasMessageContaining("must be finite");
    assertThatThrownBy(() -> new Argument.Amount(1, 7)).hasMessageContaining("decimals is 7");
    assertThatThrownBy(() -> new Argument.Amount(1, -1)).hasMessageContaining("decimals is -1");
    assertThat(new Argument.Amount(1, 6).decimals()).isEqualTo(6);
    assertThat(new Argument.Amount(1, 0).decimals()).isZero();
  }
}
