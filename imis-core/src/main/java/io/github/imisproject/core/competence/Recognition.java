package io.github.imisproject.core.competence;

/** How far the recognition of a foreign qualification has come. */
public enum Recognition {
  /** Nobody has asked for it. */
  NOT_REQUESTED,
  /** The authority is examining it. */
  IN_PROGRESS,
  /** It counts in full. */
  RECOGNISED,
  /** It counts in part. */
  PARTIAL,
  /** It does not count. */
  REFUSED
}
