package io.github.imisproject.matching.index;

/** How an index answered one rule or scorer, from the fastest to the slowest. */
public enum Way {
  /** From columns, with bounds that let whole blocks be skipped. */
  PRUNED,
  /** From columns, row by row. */
  SCANNED,
  /** By asking the candidate itself, wherever nothing else had ruled it out. */
  OPAQUE
}
