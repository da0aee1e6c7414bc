package io.github.imisproject.matching;

/**
 * What a scorer's part of the score is when a fact is missing.
 *
 * <p>Immutable and thread-safe. Whatever the policy, a {@link Score} also says between which bounds
 * the missing facts leave it.
 */
public sealed interface MissingDataPolicy {
  /** Returns the name used in policies, such as {@code impute}. */
  String type();

  /** The scorer is left out, and its weight is shared among those that know. */
  record Renormalise() implements MissingDataPolicy {
    @Override
    public String type() {
      return "renormalise";
    }
  }

  /**
   * A fixed value is assumed.
   *
   * @param value the value, from 0 to 1
   */
  record Impute(double value) implements MissingDataPolicy {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code value} is not from 0 to 1
     */
    public Impute {
      unit("value", value);
    }

    @Override
    public String type() {
      return "impute";
    }
  }

  /** The worst is assumed: 0. */
  record Pessimistic() implements MissingDataPolicy {
    @Override
    public String type() {
      return "pessimistic";
    }
  }

  /** The best is assumed: 1. */
  record Optimistic() implements MissingDataPolicy {
    @Override
    public String type() {
      return "optimistic";
    }
  }

  /**
   * The score is a point of the interval the missing facts leave open: its low end plus {@code
   * optimism} times its width.
   *
   * <p>With 0 this ranks as {@link Pessimistic} does, with 1 as {@link Optimistic}.
   *
   * @param optimism from 0 to 1
   * @see "L. Hurwicz, Optimality Criteria for Decision Making under Ignorance, Cowles Commission
   *     Discussion Paper, Statistics, No. 370 (1951)"
   */
  record Interval(double optimism) implements MissingDataPolicy {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code optimism} is not from 0 to 1
     */
    public Interval {
      unit("optimism", optimism);
    }

    @Override
    public String type() {
      return "interval";
    }
  }

  private static void unit(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be from 0 to 1");
    }
  }
}
