package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.CountryCode;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A migrant, refugee or other newcomer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every person may have
 * @param nationalities the nationalities; an empty set says stateless
 * @param arrivalDate the day of arrival in the country
 * @param legalStatus the legal status
 * @param workPermission the permission to work
 * @param unaccompaniedMinor whether the person is a minor without a responsible adult
 * @param documents the documents the person holds
 * @param culturalBackground how the person describes his or her own culture
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Migrant(
    @JsonUnwrapped @Valid PersonDetails details,
    Optional<Set<CountryCode>> nationalities,
    Optional<LocalDate> arrivalDate,
    Optional<LegalStatus> legalStatus,
    Optional<WorkPermission> workPermission,
    Optional<Boolean> unaccompaniedMinor,
    Optional<Set<ConceptRef>> documents,
    Optional<Set<ConceptRef>> culturalBackground,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Person {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Migrant {
    requireNonNull(details, "details");
    nationalities = nationalities.map(Copies::set);
    requireNonNull(arrivalDate, "arrivalDate");
    requireNonNull(legalStatus, "legalStatus");
    requireNonNull(workPermission, "workPermission");
    requireNonNull(unaccompaniedMinor, "unaccompaniedMinor");
    documents = documents.map(Copies::set);
    culturalBackground = culturalBackground.map(Copies::set);
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .that(
            arrivalDate.map(d -> d.getYear() >= 1900 && d.getYear() <= 2200).orElse(true),
            "arrivalDate",
            "model.dateRange",
            "field",
            "arrivalDate",
            "minimum",
            "1900-01-01",
            "maximum",
            "2200-12-31")
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
   * Builds {@link Migrant}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final PersonDetails details;
    private final Once<Set<CountryCode>> nationalities = new Once<>("nationalities");
    private final Once<LocalDate> arrivalDate = new Once<>("arrivalDate");
    private final Once<LegalStatus> legalStatus = new Once<>("legalStatus");
    private final Once<WorkPermission> workPermission = new Once<>("workPermission");
    private final Once<Boolean> unaccompaniedMinor = new Once<>("unaccompaniedMinor");
    private final Once<Set<ConceptRef>> documents = new Once<>("documents");
    private final Once<Set<ConceptRef>> culturalBackground = new Once<>("culturalBackground");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(PersonDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets the nationalities. */
    public Builder nationalities(Set<CountryCode> nationalities) {
      this.nationalities.set(nationalities);
      return this;
    }

    /** Sets the day of arrival in the country. */
    public Builder arrivalDate(LocalDate arrivalDate) {
      this.arrivalDate.set(arrivalDate);
      return this;
    }

    /** Sets the legal status. */
    public Builder legalStatus(LegalStatus legalStatus) {
      this.legalStatus.set(legalStatus);
      return this;
    }

    /** Sets the permission to work. */
    public Builder workPermission(WorkPermission workPermission) {
      this.workPermission.set(workPermission);
      return this;
    }

    /** Sets whether the person is a minor without a responsible adult. */
    public Builder unaccompaniedMinor(Boolean unaccompaniedMinor) {
      this.unaccompaniedMinor.set(unaccompaniedMinor);
      return this;
    }

    /** Sets the documents the person holds. */
    public Builder documents(Set<ConceptRef> documents) {
      this.documents.set(documents);
      return this;
    }

    /** Sets how the person describes his or her own culture. */
    public Builder culturalBackground(Set<ConceptRef> culturalBackground) {
      this.culturalBackground.set(culturalBackground);
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
    public Migrant build() {
      return new Migrant(
          details,
          nationalities.get(),
          arrivalDate.get(),
          legalStatus.get(),
          workPermission.get(),
          unaccompaniedMinor.get(),
          documents.get(),
          culturalBackground.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
