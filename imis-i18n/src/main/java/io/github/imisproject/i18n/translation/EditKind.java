package io.github.imisproject.i18n.translation;

/** Whether an edit of a text changes what it says. */
public enum EditKind {
  /** It says something else now, so its translations are outdated. */
  MAJOR,
  /** A spelling or a comma: its translations stay as they are. */
  MINOR
}
