package io.github.imisproject.core.competence;

/** Where a skill was learnt, in the words of the EU's validation guidelines. */
public enum Evidence {
  /** In a school or course that leads to a qualification. */
  FORMAL,
  /** In a course that leads to none. */
  NON_FORMAL,
  /** At work, at home or in free time. */
  INFORMAL
}
