package io.github.imisproject.core.legal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import java.util.Optional;

/**
 * A person's legal status for a span of days.
 *
 * <p>Immutable and thread-safe. That a minor is unaccompanied is a flag of the person, not a
 * status.
 *
 * @param kind the kind of status
 * @param country the country that granted it
 * @param validity when it holds
 * @param code the local code where the kind is {@link LegalStatusKind#OTHER}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LegalStatus(
    LegalStatusKind kind,
    Optional<CountryCode> country,
    @JsonProperty(defaultValue = "") DateRange validity,
    Optional<String> code) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public LegalStatus {
    requireNonNull(kind, "kind");
    requireNonNull(country, "country");
    validity = Copies.orElse(validity, DateRange.ALWAYS);
    requireNonNull(code, "code");
    new Invariants().id("code", code).check();
  }

  /** Returns a status without a country and without an end. */
  public static LegalStatus of(LegalStatusKind kind) {
    return new LegalStatus(kind, Optional.empty(), DateRange.ALWAYS, Optional.empty());
  }
}
