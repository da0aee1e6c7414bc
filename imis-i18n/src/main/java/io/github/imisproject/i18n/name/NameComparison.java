package io.github.imisproject.i18n.name;

import java.util.List;

/**
 * How alike two names are, and why. It never says that two people are the same: that takes a person
 * and more than a name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param score from 0 (nothing alike) to 1 (the same spelling, or known spellings of one name)
 * @param reasons why, the weightiest first; at least one
 */
public record NameComparison(double score, List<NameReason> reasons) {
  /**
   * Copies the reasons.
   *
   * @throws IllegalArgumentException if the score is not from 0 to 1, or there is no reason
   */
  public NameComparison {
    reasons = List.copyOf(reasons);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score is " + score + ", must be from 0 to 1");
    }
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("reasons is empty; give at least one");
    }
  }
}
