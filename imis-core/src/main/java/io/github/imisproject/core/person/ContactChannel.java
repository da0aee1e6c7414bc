package io.github.imisproject.core.person;

/** How a person prefers to be reached. */
public enum ContactChannel {
  /** By a call. */
  PHONE,
  /** By a short message or a messaging service. */
  MESSAGE,
  /** By electronic mail. */
  EMAIL,
  /** By a visit. */
  VISIT,
  /** Another way. */
  OTHER
}
