package io.github.imisproject.i18n.format;

/** How much of a date is written out. */
public enum DateStyle {
  /** With the day of the week: "Friday, March 21, 2025". */
  FULL,
  /** With the month's name: "March 21, 2025". */
  LONG,
  /** With the month's short name: "Mar 21, 2025". */
  MEDIUM,
  /** In numbers: "3/21/25". */
  SHORT
}
