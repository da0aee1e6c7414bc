package io.github.imisproject.core.provider;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.place.AdministrativeLevel;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Truth;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A public administration, which acts by law and needs no authorisation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every organisation has
 * @param jurisdictionId the id of the region it is in charge of
 * @param level its level in the administration
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublicAuthority(
    @JsonUnwrapped @Valid OrganisationDetails details,
    Optional<String> jurisdictionId,
    Optional<AdministrativeLevel> level,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Organisation {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public PublicAuthority {
    requireNonNull(details, "details");
    requireNonNull(jurisdictionId, "jurisdictionId");
    requireNonNull(level, "level");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().id("jurisdictionId", jurisdictionId).check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns {@link Truth#TRUE}. */
  @Override
  public Truth authorisedOn(LocalDate date) {
    return Truth.TRUE;
  }
}
