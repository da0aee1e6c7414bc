package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reciprocity;
import org.junit.jupiter.api.Test;

/** What every {@link Reciprocity} promises; the test of each one implements it. */
public interface ReciprocityContract extends PluginContract {
  /** How fine the grid is on which the promises are checked. */
  int STEPS = 32;

  /** Returns the extension to test. */
  Reciprocity reciprocity();

  /** Returns the parameters. */
  Parameters parameters();

  @Override
  default Reciprocity plugin() {
    return reciprocity();
  }

  /** A pair cannot be better than its more willing side. */
  @Test
  default void stays_between_zero_and_the_better_side() {
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        double joint = joined(i, j);
        double most = (double) Math.max(i, j) / STEPS;
        assertTrue(joint >= 0 && joint <= most, () -> "joint is " + joint + ", most is " + most);
      }
    }
  }

  /** Whoever is not wanted at all is not a match. */
  @Test
  default void is_zero_if_one_side_is_zero_and_one_if_both_are_one() {
    for (int i = 0; i <= STEPS; i++) {
      assertEquals(0.0, joined(i, 0));
      assertEquals(0.0, joined(0, i));
    }
    assertEquals(1.0, joined(STEPS, STEPS));
  }

  /** A better fit never makes a pair worse. */
  @Test
  default void never_falls_when_one_side_rises() {
    for (int i = 0; i < STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        assertTrue(joined(i + 1, j) >= joined(i, j));
        assertTrue(joined(j, i + 1) >= joined(j, i));
      }
    }
  }

  /** Nothing but the arguments decides. */
  @Test
  default void gives_the_same_when_asked_again() {
    assertEquals(joined(3, 5), joined(3, 5));
  }

  /** What is no score cannot be joined. */
  @Test
  default void refuses_what_is_no_score() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> reciprocity().join(wrong, 0.5, parameters()));
      assertThrows(
          IllegalArgumentException.class, () -> reciprocity().join(0.5, wrong, parameters()));
    }
  }

  private double joined(int seeker, int candidate) {
    return reciprocity().join((double) seeker / STEPS, (double) candidate / STEPS, parameters());
  }
}
