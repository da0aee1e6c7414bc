package io.github.imisproject.core.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;

/**
 * Who agreed on behalf of a minor, article 8 GDPR.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the guardian's pseudonym
 * @param role in what role
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Guardian(String id, Role role) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Guardian {
    requireNonNull(id, "id");
    requireNonNull(role, "role");
    new Invariants().id("id", id).check();
  }

  /** In what role somebody agrees for a minor. */
  public enum Role {
    /** A holder of parental responsibility. */
    PARENT,
    /** A guardian named by a court or an authority. */
    APPOINTED_GUARDIAN
  }
}
