package io.github.imisproject.core.place;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place where something is offered.
 *
 * <p>Immutable and thread-safe. If it is confidential, such as a shelter, its address and point
 * serve the people who run it and nobody else: use {@link #publicView} before anything is shown,
 * exported or explained.
 *
 * @param id the place's id, 1 to 200 characters
 * @param locationType how it can be reached
 * @param name what it is called
 * @param description what there is to know, such as the way in
 * @param address its postal address
 * @param point where it is on the map
 * @param regionId the smallest region it lies in
 * @param timezone the IANA time zone of its opening hours
 * @param accessibility what makes it accessible, such as a step-free entrance
 * @param confidential whether address and point must stay unknown to the public
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Place(
    String id,
    LocationType locationType,
    Optional<@TextNotBlank @TextLength(max = 200) LocalizedText> name,
    Optional<@TextLength(max = 10_000) LocalizedText> description,
    Optional<Address> address,
    Optional<GeoPoint> point,
    Optional<String> regionId,
    Optional<ZoneId> timezone,
    Set<ConceptRef> accessibility,
    @JsonProperty(defaultValue = "false") Boolean confidential,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Place {
    requireNonNull(id, "id");
    requireNonNull(locationType, "locationType");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(address, "address");
    requireNonNull(point, "point");
    requireNonNull(regionId, "regionId");
    requireNonNull(timezone, "timezone");
    accessibility = Copies.set(accessibility);
    confidential = Copies.orElse(confidential, false);
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().id("id", id).id("regionId", regionId).check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /**
   * Returns this place as the public may see it: a confidential one loses address, point,
   * description.
   */
  public Place publicView() {
    return confidential
        ? new Place(
            id,
            locationType,
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            regionId,
            timezone,
            accessibility,
            true,
            Map.of())
        : this;
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(String id, LocationType locationType) {
    return new Builder(id, locationType);
  }

  /**
   * Builds {@link Place}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final LocationType locationType;
    private final Once<LocalizedText> name = new Once<>("name");
    private final Once<LocalizedText> description = new Once<>("description");
    private final Once<Address> address = new Once<>("address");
    private final Once<GeoPoint> point = new Once<>("point");
    private final Once<String> regionId = new Once<>("regionId");
    private final Once<ZoneId> timezone = new Once<>("timezone");
    private final Once<Set<ConceptRef>> accessibility = new Once<>("accessibility");
    private final Once<Boolean> confidential = new Once<>("confidential");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(String id, LocationType locationType) {
      this.id = requireNonNull(id, "id");
      this.locationType = requireNonNull(locationType, "locationType");
    }

    /** Sets what it is called. */
    public Builder name(LocalizedText name) {
      this.name.set(name);
      return this;
    }

    /** Sets what there is to know, such as the way in. */
    public Builder description(LocalizedText description) {
      this.description.set(description);
      return this;
    }

    /** Sets its postal address. */
    public Builder address(Address address) {
      this.address.set(address);
      return this;
    }

    /** Sets where it is on the map. */
    public Builder point(GeoPoint point) {
      this.point.set(point);
      return this;
    }

    /** Sets the smallest region it lies in. */
    public Builder regionId(String regionId) {
      this.regionId.set(regionId);
      return this;
    }

    /** Sets the IANA time zone of its opening hours. */
    public Builder timezone(ZoneId timezone) {
      this.timezone.set(timezone);
      return this;
    }

    /** Sets what makes it accessible, such as a step-free entrance. */
    public Builder accessibility(Set<ConceptRef> accessibility) {
      this.accessibility.set(accessibility);
      return this;
    }

    /** Sets whether address and point must stay unknown to the public. */
    public Builder confidential(Boolean confidential) {
      this.confidential.set(confidential);
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
    public Place build() {
      return new Place(
          id,
          locationType,
          name.get(),
          description.get(),
          address.get(),
          point.get(),
          regionId.get(),
          timezone.get(),
          accessibility.get().orElse(Set.of()),
          confidential.get().orElse(false),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
