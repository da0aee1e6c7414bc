package io.github.imisproject.core.provider;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.DateRange;
import java.util.Optional;

/**
 * One decision on whether a provider may offer services, for a span of days.
 *
 * <p>Immutable and thread-safe.
 *
 * @param state what was decided
 * @param authorityId the id of the authority that decided
 * @param validity when it holds
 * @param reference the number of the decision
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Authorisation(
    AuthorisationState state,
    Optional<String> authorityId,
    @JsonProperty(defaultValue = "") DateRange validity,
    Optional<String> reference) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Authorisation {
    requireNonNull(state, "state");
    requireNonNull(authorityId, "authorityId");
    validity = Copies.orElse(validity, DateRange.ALWAYS);
    requireNonNull(reference, "reference");
    new Invariants().id("authorityId", authorityId).id("reference", reference).check();
  }

  /** Returns an authorisation for a span of days. */
  public static Authorisation authorised(DateRange validity) {
    return new Authorisation(
        AuthorisationState.AUTHORISED, Optional.empty(), validity, Optional.empty());
  }
}
