package io.github.imisproject.core.hsds;

/** The generations of HSDS that can be read. */
public enum HsdsVersion {
  /** Tables in CSV with a row for each weekday and a table of eligibilities. */
  V1,
  /** Nested JSON, or tables in CSV or JSON, with recurrences after RFC 5545. */
  V3
}
