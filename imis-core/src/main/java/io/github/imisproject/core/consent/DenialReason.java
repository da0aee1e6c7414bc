package io.github.imisproject.core.consent;

/**
 * Why data may not be used, from the record that came closest to allowing it.
 *
 * <p>In the order in which a record is examined, so that a later reason means a closer miss.
 */
public enum DenialReason {
  /** Nothing is recorded about this person. */
  NO_RECORD,
  /** No record names the purpose. */
  PURPOSE_NOT_COVERED,
  /** No record for the purpose names the category. */
  CATEGORY_NOT_COVERED,
  /** No record that fits names the recipient. */
  RECIPIENT_NOT_COVERED,
  /** A record fits, but only from a later day. */
  NOT_YET_GRANTED,
  /** A record fitted until it expired. */
  EXPIRED,
  /** A record fitted until it was withdrawn. */
  WITHDRAWN,
  /** A record fits, but the person is or may be a minor and no guardian agreed. */
  GUARDIAN_MISSING,
  /** A record fits, but states no condition that lifts the ban on this special category. */
  SPECIAL_CONDITION_MISSING,
  /** A record fits, but criminal data needs official authority or a law. */
  OFFICIAL_AUTHORITY_MISSING,
  /**
   * A record fits, but whoever ranks by this special category has stated no legal ground for it.
   */
  GROUND_MISSING
}
