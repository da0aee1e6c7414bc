package io.github.imisproject.core.offer.terms;

/** The period an amount is paid for. */
public enum PayPeriod {
  /** Once. */
  ONCE,
  /** Each hour. */
  HOUR,
  /** Each day. */
  DAY,
  /** Each week. */
  WEEK,
  /** Each month. */
  MONTH,
  /** Each year. */
  YEAR
}
