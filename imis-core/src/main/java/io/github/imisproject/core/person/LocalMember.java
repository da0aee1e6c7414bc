package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;

/**
 * A member of the local community.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every person may have
 * @param organisationId the id of the organisation or network the person belongs to
 * @param localSince the year since which the person has lived here, from 1890 to 2200
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalMember(
    @JsonUnwrapped @Valid PersonDetails details,
    Optional<String> organisationId,
    Optional<Integer> localSince,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Person {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public LocalMember {
    requireNonNull(details, "details");
    requireNonNull(organisationId, "organisationId");
    requireNonNull(localSince, "localSince");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .id("organisationId", organisationId)
        .rangePrivate("localSince", localSince, 1890, 2200)
        .check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(PersonDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link LocalMember}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final PersonDetails details;
    private final Once<String> organisationId = new Once<>("organisationId");
    private final Once<Integer> localSince = new Once<>("localSince");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(PersonDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets the id of the organisation or network the person belongs to. */
    public Builder organisationId(String organisationId) {
      this.organisationId.set(organisationId);
      return this;
    }

    /** Sets the year since which the person has lived here, from 1890 to 2200. */
    public Builder localSince(Integer localSince) {
      this.localSince.set(localSince);
      return this;
    }

    /** Sets the members IMIS does not know. */
    public Builder unknownMembers(Map<String, Object> unknownMembers) {
      this.unknownMembers.set(unknownMembers);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public LocalMember build() {
      return new LocalMember(
          details, organisationId.get(), localSince.get(), unknownMembers.get().orElse(Map.of()));
    }
  }
}
