package io.github.imisproject.core.competence;

/** How well a person reads and writes one script. */
public enum Literacy {
  /** Neither reads nor writes it. */
  NONE,
  /** Reads or writes it with effort. */
  PARTIAL,
  /** Reads and writes it. */
  FULL
}
