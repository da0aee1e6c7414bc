package io.github.imisproject.i18n.identify;

/** What an {@link Identification} rests on. */
public enum Evidence {
  /** The script alone: Greek letters, or those of a script none of the five languages uses. */
  SCRIPT,
  /** The letters and words, compared with what is known of each language. */
  WORDS,
  /** Nothing: the text has no letters. */
  NONE
}
