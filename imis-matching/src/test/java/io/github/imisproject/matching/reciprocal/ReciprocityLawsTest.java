package io.github.imisproject.matching.reciprocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.contract.ReciprocityContract;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Reciprocity;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The laws of joining two scores. */
class ReciprocityLawsTest {
  static final double HAIR = 1e-12;

  static double join(Reciprocity reciprocity, double a, double b) {
    return reciprocity.join(a, b, Parameters.of(reciprocity, Map.of()));
  }

  static double weighted(double a, double b, double seeker, double candidate) {
    WeightedProduct product = new WeightedProduct();
    return product.join(
        a,
        b,
        Parameters.of(product, Map.of("seekerExponent", seeker, "candidateExponent", candidate)));
  }

  @Property
  void product_minimum_harmonic_geometric_and_maximum_stand_in_this_order(
      @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b) {
    double least = join(new Minimum(), a, b);
    double harmonic = join(new HarmonicMean(), a, b);
    double geometric = join(new GeometricMean(), a, b);
    assertThat(join(new WeightedProduct(), a, b)).isLessThanOrEqualTo(least + HAIR);
    assertThat(least).isEqualTo(Math.min(a, b)).isLessThanOrEqualTo(harmonic);
    assertThat(harmonic).isLessThanOrEqualTo(geometric + HAIR);
    assertThat(geometric).isLessThanOrEqualTo(Math.max(a, b));
  }

  @Property
  void both_directions_give_the_same_bits(
      @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b) {
    for (Reciprocity each :
        new Reciprocity[] {
          new Minimum(), new HarmonicMean(), new GeometricMean(), new WeightedProduct()
        }) {
      assertThat(join(each, a, b)).as(each.id()).isEqualTo(join(each, b, a));
    }
  }

  @Property
  void a_rise_of_one_side_never_lowers_the_pair(
      @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b,
      @ForAll @DoubleRange(min = 0, max = 1) double c) {
    for (Reciprocity each :
        new Reciprocity[] {
          new Minimum(), new HarmonicMean(), new GeometricMean(), new WeightedProduct()
        }) {
      assertThat(join(each, Math.min(a, c), b))
          .as(each.id())
          .isLessThanOrEqualTo(join(each, Math.max(a, c), b) + HAIR);
      assertThat(join(each, 0, b)).isZero();
    }
  }

  @Property
  void equal_sides_keep_their_score_in_every_mean(@ForAll @DoubleRange(min = 0, max = 1) double a) {
    assertThat(join(new Minimum(), a, a)).isEqualTo(a);
    assertThat(join(new HarmonicMean(), a, a)).isEqualTo(a);
    assertThat(join(new GeometricMean(), a, a)).isEqualTo(a);
    assertThat(weighted(a, a, 0.3, 0.7)).isCloseTo(a, within(HAIR));
  }

  @Property
  void the_side_with_the_greater_exponent_counts_more(
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double a,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double b) {
    double seekerFirst = weighted(a, b, 0.8, 0.2);
    double candidateFirst = weighted(a, b, 0.2, 0.8);
    assertThat(Double.compare(seekerFirst, candidateFirst)).isIn(0, Double.compare(a, b));
  }

  @Test
  void known_values_come_out() {
    assertThat(join(new HarmonicMean(), 0.5, 1)).isCloseTo(2.0 / 3, within(HAIR));
    assertThat(join(new GeometricMean(), 0.25, 1)).isEqualTo(0.5);
    assertThat(join(new Minimum(), 0.25, 1)).isEqualTo(0.25);
    assertThat(join(new WeightedProduct(), 0.5, 0.5)).isEqualTo(0.25);
    assertThat(weighted(0.25, 1, 0.5, 0.5)).isEqualTo(0.5);
    assertThat(join(new HarmonicMean(), Double.MIN_VALUE, Double.MIN_VALUE)).isPositive();
  }

  @Test
  void all_four_are_installed_and_none_twice() {
    assertThat(Plugins.installed().reciprocityIds())
        .containsExactly("geometricMean", "harmonicMean", "minimum", "weightedProduct");
    assertThatThrownBy(() -> Plugins.installed().with(new Minimum()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two reciprocities have the id 'minimum'");
  }

  interface Standard extends ReciprocityContract {
    @Override
    default Parameters parameters() {
      return Parameters.of(reciprocity(), Map.of());
    }
  }

  @Nested
  @DisplayName("The harmonic mean")
  class Harmonic implements Standard {
    @Override
    public Reciprocity reciprocity() {
      return new HarmonicMean();
    }
  }

  @Nested
  @DisplayName("The geometric mean")
  class Geometric implements Standard {
    @Override
    public Reciprocity reciprocity() {
      return new GeometricMean();
    }
  }

  @Nested
  @DisplayName("The minimum")
  class Least implements Standard {
    @Override
    public Reciprocity reciprocity() {
      return new Minimum();
    }
  }

  @Nested
  @DisplayName("The weighted product")
  class Product implements Standard {
    @Override
    public Reciprocity reciprocity() {
      return new WeightedProduct();
    }
  }
}
