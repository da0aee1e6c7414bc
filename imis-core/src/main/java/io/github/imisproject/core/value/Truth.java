package io.github.imisproject.core.value;

import java.util.Optional;

/**
 * A three-valued answer, with the connectives of Kleene's strong logic.
 *
 * <p>{@link #UNKNOWN} means that a fact is missing, and is never the same as {@link #FALSE}.
 *
 * @see "S. C. Kleene, Introduction to Metamathematics (1952), section 64"
 */
public enum Truth {
  /** It is so. */
  TRUE,
  /** It is not so. */
  FALSE,
  /** Nobody can tell, because a fact is missing. */
  UNKNOWN;

  /** Returns {@link #TRUE} or {@link #FALSE}. */
  public static Truth of(boolean answer) {
    return answer ? TRUE : FALSE;
  }

  /** Returns the answer to a fact that may be missing. */
  public static Truth of(Optional<Boolean> answer) {
    return answer.map(Truth::of).orElse(UNKNOWN);
  }

  /** Returns whether both hold: false as soon as one is false. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : UNKNOWN;
  }

  /** Returns whether at least one holds: true as soon as one is true. */
  public Truth or(Truth other) {
    return negate().and(other.negate()).negate();
  }

  /** Returns the opposite; the opposite of unknown is unknown. */
  public Truth negate() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
