package io.github.imisproject.core.person;

/** A person's gender, as the person states it. */
public enum Gender {
  /** A woman or a girl. */
  FEMALE,
  /** A man or a boy. */
  MALE,
  /** Neither, or not only. */
  OTHER,
  /** The person was asked and prefers not to say. */
  UNDISCLOSED
}
