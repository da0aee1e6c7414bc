package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one scorer adds to a score, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scorer the scorer's id
 * @param weight its share of the whole score, from 0 to 1; 0 if it was left out
 * @param score what it gave or what was assumed for it, from 0 to 1
 * @param basis what the score rests on
 * @param reasons the reasons, the most telling first
 * @param missing the facts it would have needed
 */
public record Contribution(
    String scorer,
    double weight,
    double score,
    Basis basis,
    List<Reason> reasons,
    List<MissingFact> missing)
    implements Explanation {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if {@code weight} or {@code score} is not from 0 to 1, or a
   *     scorer that took no part has a weight
   */
  public Contribution {
    requireNonNull(scorer, "scorer");
    requireNonNull(basis, "basis");
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    unit("weight", weight);
    unit("score", score);
    if (weight != 0 && (basis == Basis.LEFT_OUT || basis == Basis.NOT_APPLICABLE)) {
      throw new IllegalArgumentException(
          "weight is " + weight + " and basis is " + basis + "; a scorer without a say weighs 0");
    }
  }

  /** Returns weight times score. */
  @Override
  public double value() {
    return weight * score;
  }

  @Override
  public List<Contribution> contributions() {
    return List.of(this);
  }

  /** Returns what this scorer could still add, from 0 to 1. */
  public double shortfall() {
    return weight * (1 - score);
  }

  private static void unit(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be from 0 to 1");
    }
  }
}
