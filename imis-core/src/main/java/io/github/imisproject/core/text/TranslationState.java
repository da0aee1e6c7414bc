package io.github.imisproject.core.text;

/** How far the translator's work on one language has come, in the order of a text's life. */
public enum TranslationState {
  /** No text exists yet. */
  MISSING,
  /** A text exists but nobody has released it. */
  DRAFT,
  /** A translator is working on it. */
  IN_TRANSLATION,
  /** A machine wrote it and no person has checked it. */
  MACHINE_TRANSLATED,
  /** Its source has changed since it was made. */
  OUTDATED,
  /** It says what its source says now. */
  UP_TO_DATE
}
