package io.github.imisproject.core.place;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import io.github.imisproject.core.value.CountryCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An area with an administration: what a local adaptation is made for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the region's id, such as {@code GR-653}
 * @param name what it is called
 * @param country the country it lies in
 * @param parentId the id of the region it is a part of
 * @param level its level
 * @param nutsCode its code in the EU's NUTS classification
 * @param bounds the rectangle around it
 * @param centroid its middle
 * @param timezone its IANA time zone
 * @param languages the languages its content is written in, the source language first
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Region(
    String id,
    @TextNotBlank @TextLength(max = 200) LocalizedText name,
    CountryCode country,
    Optional<String> parentId,
    Optional<AdministrativeLevel> level,
    Optional<String> nutsCode,
    Optional<BoundingBox> bounds,
    Optional<GeoPoint> centroid,
    Optional<ZoneId> timezone,
    List<LanguageTag> languages,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Region {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(country, "country");
    requireNonNull(parentId, "parentId");
    requireNonNull(level, "level");
    requireNonNull(nutsCode, "nutsCode");
    requireNonNull(bounds, "bounds");
    requireNonNull(centroid, "centroid");
    requireNonNull(timezone, "timezone");
    languages = Copies.list(languages);
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .id("id", id)
        .id("parentId", parentId)
        .id("nutsCode", nutsCode)
        .that(
            !parentId.equals(Optional.of(id)),
            "parentId",
            "model.cycle",
            "field",
            "parentId",
            "value",
            id)
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
  public static Builder builder(String id, LocalizedText name, CountryCode country) {
    return new Builder(id, name, country);
  }

  /**
   * Builds {@link Region}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final LocalizedText name;
    private final CountryCode country;
    private final Once<String> parentId = new Once<>("parentId");
    private final Once<AdministrativeLevel> level = new Once<>("level");
    private final Once<String> nutsCode = new Once<>("nutsCode");
    private final Once<BoundingBox> bounds = new Once<>("bounds");
    private final Once<GeoPoint> centroid = new Once<>("centroid");
    private final Once<ZoneId> timezone = new Once<>("timezone");
    private final Once<List<LanguageTag>> languages = new Once<>("languages");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(String id, LocalizedText name, CountryCode country) {
      this.id = requireNonNull(id, "id");
      this.name = requireNonNull(name, "name");
      this.country = requireNonNull(country, "country");
    }

    /** Sets the id of the region it is a part of. */
    public Builder parentId(String parentId) {
      this.parentId.set(parentId);
      return this;
    }

    /** Sets its level. */
    public Builder level(AdministrativeLevel level) {
      this.level.set(level);
      return this;
    }

    /** Sets its code in the EU's NUTS classification. */
    public Builder nutsCode(String nutsCode) {
      this.nutsCode.set(nutsCode);
      return this;
    }

    /** Sets the rectangle around it. */
    public Builder bounds(BoundingBox bounds) {
      this.bounds.set(bounds);
      return this;
    }

    /** Sets its middle. */
    public Builder centroid(GeoPoint centroid) {
      this.centroid.set(centroid);
      return this;
    }

    /** Sets its IANA time zone. */
    public Builder timezone(ZoneId timezone) {
      this.timezone.set(timezone);
      return this;
    }

    /** Sets the languages its content is written in, the source language first. */
    public Builder languages(List<LanguageTag> languages) {
      this.languages.set(languages);
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
    public Region build() {
      return new Region(
          id,
          name,
          country,
          parentId.get(),
          level.get(),
          nutsCode.get(),
          bounds.get(),
          centroid.get(),
          timezone.get(),
          languages.get().orElse(List.of()),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
