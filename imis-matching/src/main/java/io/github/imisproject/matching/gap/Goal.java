package io.github.imisproject.matching.gap;

/**
 * What a change is to bring about for one candidate.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Goal {
  /** Every rule allows the candidate: it is a match, shown or not. */
  record Allowed() implements Goal {}

  /**
   * The candidate is a match among the first {@code rank}.
   *
   * @param rank from 1
   */
  record Rank(int rank) implements Goal {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code rank} is less than 1
     */
    public Rank {
      if (rank < 1) {
        throw new IllegalArgumentException("rank is " + rank + ", must be 1 or more");
      }
    }
  }
}
