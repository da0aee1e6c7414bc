package io.github.imisproject.core.consent;

import static java.util.Objects.requireNonNull;

/**
 * The answer to whether data may be used.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ConsentDecision {
  /** Returns whether the data may be used. */
  boolean granted();

  /**
   * The data may be used.
   *
   * @param consentId the id of the record that allows it
   */
  record Granted(String consentId) implements ConsentDecision {
    /** Checks the part. */
    public Granted {
      requireNonNull(consentId, "consentId");
    }

    @Override
    public boolean granted() {
      return true;
    }
  }

  /**
   * The data may not be used.
   *
   * @param reason how the record that came closest fails
   */
  record Denied(DenialReason reason) implements ConsentDecision {
    /** Checks the part. */
    public Denied {
      requireNonNull(reason, "reason");
    }

    @Override
    public boolean granted() {
      return false;
    }
  }
}
