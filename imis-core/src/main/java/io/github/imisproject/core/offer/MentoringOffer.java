package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.problem.InvalidValueException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person at another's side.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param mentorId the mentor's pseudonym, if the mentor is known
 * @param occupation the occupation the mentor knows
 * @param skills what can be learnt
 * @param hours how many hours a week
 * @param safeguardingCheckRequired whether the mentor needs a check for work with vulnerable people
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MentoringOffer(
    @JsonUnwrapped @Valid OfferDetails details,
    Optional<String> mentorId,
    Optional<ConceptRef> occupation,
    List<ConceptRef> skills,
    Optional<HoursPerWeek> hours,
    Optional<Boolean> safeguardingCheckRequired,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public MentoringOffer {
    requireNonNull(details, "details");
    requireNonNull(mentorId, "mentorId");
    requireNonNull(occupation, "occupation");
    skills = Copies.list(skills);
    requireNonNull(hours, "hours");
    requireNonNull(safeguardingCheckRequired, "safeguardingCheckRequired");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().id("mentorId", mentorId).check();
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
  public MentoringOffer withDetails(OfferDetails others) {
    return new MentoringOffer(
        others, mentorId, occupation, skills, hours, safeguardingCheckRequired, unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link MentoringOffer}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<String> mentorId = new Once<>("mentorId");
    private final Once<ConceptRef> occupation = new Once<>("occupation");
    private final Once<List<ConceptRef>> skills = new Once<>("skills");
    private final Once<HoursPerWeek> hours = new Once<>("hours");
    private final Once<Boolean> safeguardingCheckRequired = new Once<>("safeguardingCheckRequired");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets the mentor's pseudonym, if the mentor is known. */
    public Builder mentorId(String mentorId) {
      this.mentorId.set(mentorId);
      return this;
    }

    /** Sets the occupation the mentor knows. */
    public Builder occupation(ConceptRef occupation) {
      this.occupation.set(occupation);
      return this;
    }

    /** Sets what can be learnt. */
    public Builder skills(List<ConceptRef> skills) {
      this.skills.set(skills);
      return this;
    }

    /** Sets how many hours a week. */
    public Builder hours(HoursPerWeek hours) {
      this.hours.set(hours);
      return this;
    }

    /** Sets whether the mentor needs a check for work with vulnerable people. */
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
    public MentoringOffer build() {
      return new MentoringOffer(
          details,
          mentorId.get(),
          occupation.get(),
          skills.get().orElse(List.of()),
          hours.get(),
          safeguardingCheckRequired.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
