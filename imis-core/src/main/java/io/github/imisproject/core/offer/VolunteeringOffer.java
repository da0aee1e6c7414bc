package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.problem.InvalidValueException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Voluntary work.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param skills the skills that help
 * @param languageRequirements the languages it needs
 * @param hours how many hours a week
 * @param safeguardingCheckRequired whether a check for work with children and vulnerable people is
 *     needed
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VolunteeringOffer(
    @JsonUnwrapped @Valid OfferDetails details,
    List<ConceptRef> skills,
    List<LanguageRequirement> languageRequirements,
    Optional<HoursPerWeek> hours,
    Optional<Boolean> safeguardingCheckRequired,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /** Checks and copies the parts. */
  public VolunteeringOffer {
    requireNonNull(details, "details");
    skills = Copies.list(skills);
    languageRequirements = Copies.list(languageRequirements);
    requireNonNull(hours, "hours");
    requireNonNull(safeguardingCheckRequired, "safeguardingCheckRequired");
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
  public VolunteeringOffer withDetails(OfferDetails others) {
    return new VolunteeringOffer(
        others, skills, languageRequirements, hours, safeguardingCheckRequired, unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link VolunteeringOffer}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<List<ConceptRef>> skills = new Once<>("skills");
    private final Once<List<LanguageRequirement>> languageRequirements =
        new Once<>("languageRequirements");
    private final Once<HoursPerWeek> hours = new Once<>("hours");
    private final Once<Boolean> safeguardingCheckRequired = new Once<>("safeguardingCheckRequired");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets the skills that help. */
    public Builder skills(List<ConceptRef> skills) {
      this.skills.set(skills);
      return this;
    }

    /** Sets the languages it needs. */
    public Builder languageRequirements(List<LanguageRequirement> languageRequirements) {
      this.languageRequirements.set(languageRequirements);
      return this;
    }

    /** Sets how many hours a week. */
    public Builder hours(HoursPerWeek hours) {
      this.hours.set(hours);
      return this;
    }

    /** Sets whether a check for work with children and vulnerable people is needed. */
    public Builder safeguardingCheckRequired(Boolean safeguardingCheckRequired) {
      this.safeguardingCheckRequired.set(safeguardingCheckRequired);
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
    public VolunteeringOffer build() {
      return new VolunteeringOffer(
          details,
          skills.get().orElse(List.of()),
          languageRequirements.get().orElse(List.of()),
          hours.get(),
          safeguardingCheckRequired.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
