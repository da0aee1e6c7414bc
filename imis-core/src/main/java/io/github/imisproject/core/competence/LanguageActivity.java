package io.github.imisproject.core.competence;

/** One of the five parts of the Europass language grid. */
public enum LanguageActivity {
  /** Understanding what is said. */
  LISTENING,
  /** Understanding what is written. */
  READING,
  /** Taking part in talk. */
  SPOKEN_INTERACTION,
  /** Speaking at length. */
  SPOKEN_PRODUCTION,
  /** Writing. */
  WRITING
}
