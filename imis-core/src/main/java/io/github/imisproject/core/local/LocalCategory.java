package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.OfferCategory;

/**
 * What a town makes of one category of offers, or a finer category of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its notation in the vocabulary of offer categories
 * @param within the category of the model it is, or lies in
 * @param enabled whether offers of it are proposed
 * @param weight how much the town cares about it: 1 is neutral, from 0 to 2
 */
public record LocalCategory(String code, OfferCategory within, boolean enabled, double weight) {
  /** The greatest weight. */
  public static final double MAX_WEIGHT = 2;

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public LocalCategory {
    requireNonNull(code, "code");
    requireNonNull(within, "within");
    if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
      throw new IllegalArgumentException("weight is " + weight + ", must be from 0 to 2");
    }
  }

  /** Returns whether it is one of the town's own, finer than those of the model. */
  public boolean isLocal() {
    return !code.equals(within.name());
  }
}
