package io.github.imisproject.i18n.message;

/** How an argument's value is written. */
enum ValueStyle {
  /** By the type of the value. */
  PLAIN,
  NUMBER,
  INTEGER,
  PERCENT,
  DATE_FULL,
  DATE_LONG,
  DATE_MEDIUM,
  DATE_SHORT,
  TIME,
  LIST_AND,
  LIST_OR
}
