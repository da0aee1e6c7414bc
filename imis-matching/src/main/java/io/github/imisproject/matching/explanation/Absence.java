package io.github.imisproject.matching.explanation;

/** Why a fact cannot be used. */
public enum Absence {
  /** Nobody has recorded it. */
  NOT_RECORDED,
  /**
   * No consent of the person allows its use for this purpose on this day. Says nothing about
   * whether it is recorded.
   */
  NOT_CONSENTED,
  /** It is of a special category, and the policy states no legal ground for looking at it. */
  NOT_GROUNDED
}
