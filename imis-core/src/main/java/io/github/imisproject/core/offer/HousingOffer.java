package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.offer.terms.GenderRestriction;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.DateRange;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;

/**
 * A home, in the terms of schema.org's Accommodation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param rooms how many rooms, from 0 to 1000
 * @param beds how many beds, from 0 to 10 000
 * @param maximumOccupancy how many people may live there, from 1 to 10 000
 * @param singleParentWelcome whether single parents are welcome
 * @param stepFree whether there are no steps
 * @param petsAllowed whether pets are allowed
 * @param genderRestriction whether only some genders may live there, and by which law
 * @param available when it can be lived in
 * @param rent what it costs
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HousingOffer(
    @JsonUnwrapped @Valid OfferDetails details,
    Optional<Integer> rooms,
    Optional<Integer> beds,
    Optional<Integer> maximumOccupancy,
    Optional<Boolean> singleParentWelcome,
    Optional<Boolean> stepFree,
    Optional<Boolean> petsAllowed,
    Optional<GenderRestriction> genderRestriction,
    @JsonProperty(defaultValue = "") DateRange available,
    Optional<PeriodicAmount> rent,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public HousingOffer {
    requireNonNull(details, "details");
    requireNonNull(rooms, "rooms");
    requireNonNull(beds, "beds");
    requireNonNull(maximumOccupancy, "maximumOccupancy");
    requireNonNull(singleParentWelcome, "singleParentWelcome");
    requireNonNull(stepFree, "stepFree");
    requireNonNull(petsAllowed, "petsAllowed");
    requireNonNull(genderRestriction, "genderRestriction");
    available = Copies.orElse(available, DateRange.ALWAYS);
    requireNonNull(rent, "rent");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .range("rooms", rooms, 0, 1000)
        .range("beds", beds, 0, 10_000)
        .range("maximumOccupancy", maximumOccupancy, 1, 10_000)
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

  @Override
  public HousingOffer withDetails(OfferDetails others) {
    return new HousingOffer(
        others,
        rooms,
        beds,
        maximumOccupancy,
        singleParentWelcome,
        stepFree,
        petsAllowed,
        genderRestriction,
        available,
        rent,
        unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link HousingOffer}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<Integer> rooms = new Once<>("rooms");
    private final Once<Integer> beds = new Once<>("beds");
    private final Once<Integer> maximumOccupancy = new Once<>("maximumOccupancy");
    private final Once<Boolean> singleParentWelcome = new Once<>("singleParentWelcome");
    private final Once<Boolean> stepFree = new Once<>("stepFree");
    private final Once<Boolean> petsAllowed = new Once<>("petsAllowed");
    private final Once<GenderRestriction> genderRestriction = new Once<>("genderRestriction");
    private final Once<DateRange> available = new Once<>("available");
    private final Once<PeriodicAmount> rent = new Once<>("rent");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets how many rooms, from 0 to 1000. */
    public Builder rooms(Integer rooms) {
      this.rooms.set(rooms);
      return this;
    }

    /** Sets how many beds, from 0 to 10 000. */
    public Builder beds(Integer beds) {
      this.beds.set(beds);
      return this;
    }

    /** Sets how many people may live there, from 1 to 10 000. */
    public Builder maximumOccupancy(Integer maximumOccupancy) {
      this.maximumOccupancy.set(maximumOccupancy);
      return this;
    }

    /** Sets whether single parents are welcome. */
    public Builder singleParentWelcome(Boolean singleParentWelcome) {
      this.singleParentWelcome.set(singleParentWelcome);
      return this;
    }

    /** Sets whether there are no steps. */
    public Builder stepFree(Boolean stepFree) {
      this.stepFree.set(stepFree);
      return this;
    }

    /** Sets whether pets are allowed. */
    public Builder petsAllowed(Boolean petsAllowed) {
      this.petsAllowed.set(petsAllowed);
      return this;
    }

    /** Sets whether only some genders may live there, and by which law. */
    public Builder genderRestriction(GenderRestriction genderRestriction) {
      this.genderRestriction.set(genderRestriction);
      return this;
    }

    /** Sets when it can be lived in. */
    public Builder available(DateRange available) {
      this.available.set(available);
      return this;
    }

    /** Sets what it costs. */
    public Builder rent(PeriodicAmount rent) {
      this.rent.set(rent);
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
    public HousingOffer build() {
      return new HousingOffer(
          details,
          rooms.get(),
          beds.get(),
          maximumOccupancy.get(),
          singleParentWelcome.get(),
          stepFree.get(),
          petsAllowed.get(),
          genderRestriction.get(),
          available.get().orElse(DateRange.ALWAYS),
          rent.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
