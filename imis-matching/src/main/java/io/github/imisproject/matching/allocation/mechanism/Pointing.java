package io.github.imisproject.matching.allocation.mechanism;

/** Whom a place points at first when parties trade from an endowment. */
public enum Pointing {
  /**
   * Parties that start at the place come first, else the priority list keeps its order. The
   * default: it keeps the mechanism strategy-proof.
   */
  ENDOWED_FIRST,
  /**
   * As {@link #ENDOWED_FIRST}, with those that start there by larger need first. Refused if two of
   * them have needs of which neither is larger. With one service, every starting allocation that
   * can be improved by a chain of moves is improved.
   */
  LARGEST_ENDOWED_FIRST,
  /** The lists as given; for replication only, since a party can then gain by a false list. */
  AS_PRINTED
}
