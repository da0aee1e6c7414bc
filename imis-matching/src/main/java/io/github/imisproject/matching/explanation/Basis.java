package io.github.imisproject.matching.explanation;

/** What one scorer's part of a score rests on. */
public enum Basis {
  /** Facts that are known. */
  KNOWN,
  /** A value the policy assumes, because a fact is missing. */
  ASSUMED,
  /** Nothing: a fact is missing, and the policy leaves the scorer out. */
  LEFT_OUT,
  /** Nothing: the scorer has no say about this kind of candidate. */
  NOT_APPLICABLE
}
