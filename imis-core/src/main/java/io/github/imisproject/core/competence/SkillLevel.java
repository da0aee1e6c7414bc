package io.github.imisproject.core.competence;

/** How far a skill has come. */
public enum SkillLevel {
  /** Works under guidance. */
  BASIC,
  /** Works alone on usual tasks. */
  INTERMEDIATE,
  /** Solves unusual tasks and shows others. */
  ADVANCED;

  /** Returns whether this level is {@code required} or above it. */
  public boolean isAtLeast(SkillLevel required) {
    return compareTo(required) >= 0;
  }
}
