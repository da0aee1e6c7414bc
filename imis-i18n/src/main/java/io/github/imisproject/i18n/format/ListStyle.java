package io.github.imisproject.i18n.format;

/** What joins the last two members of a list. */
public enum ListStyle {
  /** All of them: "a, b and c". */
  AND,
  /** One of them: "a, b or c". */
  OR,
  /** Just commas: "a, b, c". */
  PLAIN
}
