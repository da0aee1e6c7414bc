package io.github.imisproject.core.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
  /** The record is kept; a person should look at it. */
  WARNING,
  /** The record, or a part of it, could not be used. */
  ERROR
}
