package io.github.imisproject.core.consent;

/** The legal basis of a use, article 6(1) GDPR. */
public enum LegalBasis {
  /** Point (a): the person agreed. */
  CONSENT,
  /** Point (b): a contract with the person needs it. */
  CONTRACT,
  /** Point (c): a law demands it. */
  LEGAL_OBLIGATION,
  /** Point (d): somebody's life needs it. */
  VITAL_INTERESTS,
  /** Point (e): a task in the public interest or under official authority needs it. */
  PUBLIC_TASK,
  /** Point (f): legitimate interests need it; not open to public authorities in their tasks. */
  LEGITIMATE_INTERESTS
}
