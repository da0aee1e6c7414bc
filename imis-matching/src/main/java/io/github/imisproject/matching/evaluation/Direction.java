package io.github.imisproject.matching.evaluation;

/** Which end of a metric's scale is better. */
public enum Direction {
  /** More is better. */
  HIGHER_IS_BETTER,
  /** Less is better. */
  LOWER_IS_BETTER,
  /** Neither: the number describes, it does not judge. */
  NEITHER
}
