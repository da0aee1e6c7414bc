package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.schedule.AttendingType;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cultural activity or event, in the terms of schema.org's Event.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param themes what it is about
 * @param heritages whose culture and heritage it shows, from both sides
 * @param attendance how one takes part
 * @param activeParticipation whether one does something, rather than looks on
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CulturalActivity(
    @JsonUnwrapped @Valid OfferDetails details,
    List<ConceptRef> themes,
    List<ConceptRef> heritages,
    Optional<AttendingType> attendance,
    Optional<Boolean> activeParticipation,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /** Checks and copies the parts. */
  public CulturalActivity {
    requireNonNull(details, "details");
    themes = Copies.list(themes);
    heritages = Copies.list(heritages);
    requireNonNull(attendance, "attendance");
    requireNonNull(activeParticipation, "activeParticipation");
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

  @Override
  public CulturalActivity withDetails(OfferDetails others) {
    return new CulturalActivity(
        others, themes, heritages, attendance, activeParticipation, unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link CulturalActivity}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<List<ConceptRef>> themes = new Once<>("themes");
    private final Once<List<ConceptRef>> heritages = new Once<>("heritages");
    private final Once<AttendingType> attendance = new Once<>("attendance");
    private final Once<Boolean> activeParticipation = new Once<>("activeParticipation");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets what it is about. */
    public Builder themes(List<ConceptRef> themes) {
      this.themes.set(themes);
      return this;
    }

    /** Sets whose culture and heritage it shows, from both sides. */
    public Builder heritages(List<ConceptRef> heritages) {
      this.heritages.set(heritages);
      return this;
    }

    /** Sets how one takes part. */
    public Builder attendance(AttendingType attendance) {
      this.attendance.set(attendance);
      return this;
    }

    /** Sets whether one does something, rather than looks on. */
    public Builder activeParticipation(Boolean activeParticipation) {
      this.activeParticipation.set(activeParticipation);
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
    public CulturalActivity build() {
      return new CulturalActivity(
          details,
          themes.get().orElse(List.of()),
          heritages.get().orElse(List.of()),
          attendance.get(),
          activeParticipation.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
