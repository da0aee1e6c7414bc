package io.github.imisproject.matching.allocation.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Turns the chances of a household's members to find work in a place into one score.
 *
 * <p>The two may lead to different optima: the second favours spreading chances. The name of the
 * score belongs in the result.
 */
public enum HouseholdScore {
  /**
   * The expected number of employed members.
   *
   * @see "N. Ahani, T. Andersson, A. Martinello, A. Teytelboym and A. C. Trapp, Placement
   *     Optimization in Refugee Resettlement, Operations Research 69 (2021)"
   */
  SUM("sum") {
    @Override
    double combine(double[] sorted) {
      return Arrays.stream(sorted).sum();
    }
  },
  /**
   * The chance that at least one member is employed, if the members' chances are independent.
   *
   * @see "K. Bansak et al., Improving Refugee Integration through Data-Driven Algorithmic
   *     Assignment, Science 359 (2018)"
   */
  AT_LEAST_ONE("atLeastOne") {
    @Override
    double combine(double[] sorted) {
      double log = 0;
      for (double chance : sorted) {
        log += Math.log1p(-chance);
      }
      double highest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
      double atMost = Math.min(1, Arrays.stream(sorted).sum());
      // Rounding must not carry it past what it can never pass.
      return Math.min(Math.max(-Math.expm1(log), highest), Math.max(atMost, highest));
    }
  };

  private final String id;

  HouseholdScore(String id) {
    this.id = id;
  }

  /** Returns the stable name used in files and reports. */
  public String id() {
    return id;
  }

  abstract double combine(double[] sorted);

  /**
   * Returns the score of a household.
   *
   * @param chances one for each working-age member, from 0 to 1; their order does not matter
   * @throws IllegalArgumentException if a chance is outside 0 to 1 or not a number
   */
  public double of(double... chances) {
    for (double chance : chances) {
      if (!(chance >= 0 && chance <= 1)) {
        throw new IllegalArgumentException("chance is " + chance + ", must be from 0 to 1");
      }
    }
    double[] sorted = chances.clone();
    Arrays.sort(sorted);
    return combine(sorted);
  }

  /** Returns the score, or empty if any member's chance is unknown: unknown is not 0. */
  public OptionalDouble of(List<OptionalDouble> chances) {
    return chances.stream().allMatch(OptionalDouble::isPresent)
        ? OptionalDouble.of(of(chances.stream().mapToDouble(OptionalDouble::getAsDouble).toArray()))
        : OptionalDouble.empty();
  }
}
