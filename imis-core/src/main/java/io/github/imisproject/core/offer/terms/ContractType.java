package io.github.imisproject.core.offer.terms;

/** How somebody is employed, in the words of schema.org. */
public enum ContractType {
  /** Full time. */
  FULL_TIME,
  /** Part time. */
  PART_TIME,
  /** For a limited time. */
  TEMPORARY,
  /** For a season. */
  SEASONAL,
  /** While learning the trade. */
  APPRENTICESHIP,
  /** While trying the trade. */
  INTERNSHIP,
  /** On one's own account. */
  CONTRACTOR,
  /** By the day. */
  PER_DIEM,
  /** Another way. */
  OTHER
}
