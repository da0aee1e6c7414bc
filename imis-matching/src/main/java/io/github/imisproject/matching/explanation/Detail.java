package io.github.imisproject.matching.explanation;

/** How much of an explanation a reader is told. */
public enum Detail {
  /** The three parts that count most, each with its first reason. */
  BRIEF,
  /** Every part that has a say, each with all its reasons. */
  FULL
}
