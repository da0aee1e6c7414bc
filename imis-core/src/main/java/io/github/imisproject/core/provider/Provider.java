package io.github.imisproject.core.provider;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.value.Truth;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An organisation that offers services, with the decisions on its authorisation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every organisation has
 * @param authorisations the decisions, in the order they were taken
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provider(
    @JsonUnwrapped @Valid OrganisationDetails details,
    List<Authorisation> authorisations,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Organisation {
  /** Checks and copies the parts. */
  public Provider {
    requireNonNull(details, "details");
    authorisations = Copies.list(authorisations);
    unknownMembers = Copies.extras(unknownMembers);
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns a provider without unknown members. */
  public static Provider of(OrganisationDetails details, Authorisation... authorisations) {
    return new Provider(details, List.of(authorisations), Map.of());
  }

  /**
   * Returns whether the provider is authorised on {@code date}.
   *
   * <p>Of several decisions that hold on that day the last counts. Unknown if none is recorded at
   * all or the one that counts is pending; false if decisions are recorded but none holds on that
   * day.
   */
  @Override
  public Truth authorisedOn(LocalDate date) {
    if (authorisations.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth answer = Truth.FALSE;
    for (Authorisation decision : authorisations) {
      if (decision.validity().contains(date)) {
        answer =
            switch (decision.state()) {
              case AUTHORISED -> Truth.TRUE;
              case PENDING -> Truth.UNKNOWN;
              case SUSPENDED, REVOKED -> Truth.FALSE;
            };
      }
    }
    return answer;
  }
}
