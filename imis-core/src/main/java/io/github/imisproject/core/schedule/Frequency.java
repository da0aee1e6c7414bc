package io.github.imisproject.core.schedule;

/** The period a schedule repeats in, as in RFC 5545. */
public enum Frequency {
  /** Every day, or every so many days. */
  DAILY,
  /** Every week. */
  WEEKLY,
  /** Every month. */
  MONTHLY,
  /** Every year. */
  YEARLY
}
