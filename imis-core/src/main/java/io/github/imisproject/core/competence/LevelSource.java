package io.github.imisproject.core.competence;

/** Who says how well a language is used. */
public enum LevelSource {
  /** The person. */
  SELF_ASSESSED,
  /** A certificate or an examiner. */
  CERTIFIED
}
