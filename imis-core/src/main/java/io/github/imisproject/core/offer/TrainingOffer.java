package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.competence.LanguageRequirement;
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
 * A course or a training, with what it asks and what it leads to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param entryIscedLevel the lowest ISCED 2011 level to start with, from 0 to 8
 * @param entryEqfLevel the lowest EQF level to start with, from 1 to 8
 * @param outcomeIscedLevel the ISCED 2011 level it leads to, from 0 to 8
 * @param outcomeEqfLevel the EQF level it leads to, from 1 to 8
 * @param field the field in ISCED-F 2013
 * @param prerequisiteSkills the skills one needs to start
 * @param outcomeSkills the skills it teaches
 * @param languageRequirements the languages one needs to start
 * @param outcomeLanguage the language and level it leads to
 * @param hours how many hours a week
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrainingOffer(
    @JsonUnwrapped @Valid OfferDetails details,
    Optional<Integer> entryIscedLevel,
    Optional<Integer> entryEqfLevel,
    Optional<Integer> outcomeIscedLevel,
    Optional<Integer> outcomeEqfLevel,
    Optional<ConceptRef> field,
    List<ConceptRef> prerequisiteSkills,
    List<ConceptRef> outcomeSkills,
    List<LanguageRequirement> languageRequirements,
    Optional<LanguageRequirement> outcomeLanguage,
    Optional<HoursPerWeek> hours,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public TrainingOffer {
    requireNonNull(details, "details");
    requireNonNull(entryIscedLevel, "entryIscedLevel");
    requireNonNull(entryEqfLevel, "entryEqfLevel");
    requireNonNull(outcomeIscedLevel, "outcomeIscedLevel");
    requireNonNull(outcomeEqfLevel, "outcomeEqfLevel");
    requireNonNull(field, "field");
    prerequisiteSkills = Copies.list(prerequisiteSkills);
    outcomeSkills = Copies.list(outcomeSkills);
    languageRequirements = Copies.list(languageRequirements);
    requireNonNull(outcomeLanguage, "outcomeLanguage");
    requireNonNull(hours, "hours");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .range("entryIscedLevel", entryIscedLevel, 0, 8)
        .range("entryEqfLevel", entryEqfLevel, 1, 8)
        .range("outcomeIscedLevel", outcomeIscedLevel, 0, 8)
        .range("outcomeEqfLevel", outcomeEqfLevel, 1, 8)
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
  public TrainingOffer withDetails(OfferDetails others) {
    return new TrainingOffer(
        others,
        entryIscedLevel,
        entryEqfLevel,
        outcomeIscedLevel,
        outcomeEqfLevel,
        field,
        prerequisiteSkills,
        outcomeSkills,
        languageRequirements,
        outcomeLanguage,
        hours,
        unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link TrainingOffer}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<Integer> entryIscedLevel = new Once<>("entryIscedLevel");
    private final Once<Integer> entryEqfLevel = new Once<>("entryEqfLevel");
    private final Once<Integer> outcomeIscedLevel = new Once<>("outcomeIscedLevel");
    private final Once<Integer> outcomeEqfLevel = new Once<>("outcomeEqfLevel");
    private final Once<ConceptRef> field = new Once<>("field");
    private final Once<List<ConceptRef>> prerequisiteSkills = new Once<>("prerequisiteSkills");
    private final Once<List<ConceptRef>> outcomeSkills = new Once<>("outcomeSkills");
    private final Once<List<LanguageRequirement>> languageRequirements =
        new Once<>("languageRequirements");
    private final Once<LanguageRequirement> outcomeLanguage = new Once<>("outcomeLanguage");
    private final Once<HoursPerWeek> hours = new Once<>("hours");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets the lowest ISCED 2011 level to start with, from 0 to 8. */
    public Builder entryIscedLevel(Integer entryIscedLevel) {
      this.entryIscedLevel.set(entryIscedLevel);
      return this;
    }

    /** Sets the lowest EQF level to start with, from 1 to 8. */
    public Builder entryEqfLevel(Integer entryEqfLevel) {
      this.entryEqfLevel.set(entryEqfLevel);
      return this;
    }

    /** Sets the ISCED 2011 level it leads to, from 0 to 8. */
    public Builder outcomeIscedLevel(Integer outcomeIscedLevel) {
      this.outcomeIscedLevel.set(outcomeIscedLevel);
      return this;
    }

    /** Sets the EQF level it leads to, from 1 to 8. */
    public Builder outcomeEqfLevel(Integer outcomeEqfLevel) {
      this.outcomeEqfLevel.set(outcomeEqfLevel);
      return this;
    }

    /** Sets the field in ISCED-F 2013. */
    public Builder field(ConceptRef field) {
      this.field.set(field);
      return this;
    }

    /** Sets the skills one needs to start. */
    public Builder prerequisiteSkills(List<ConceptRef> prerequisiteSkills) {
      this.prerequisiteSkills.set(prerequisiteSkills);
      return this;
    }

    /** Sets the skills it teaches. */
    public Builder outcomeSkills(List<ConceptRef> outcomeSkills) {
      this.outcomeSkills.set(outcomeSkills);
      return this;
    }

    /** Sets the languages one needs to start. */
    public Builder languageRequirements(List<LanguageRequirement> languageRequirements) {
      this.languageRequirements.set(languageRequirements);
      return this;
    }

    /** Sets the language and level it leads to. */
    public Builder outcomeLanguage(LanguageRequirement outcomeLanguage) {
      this.outcomeLanguage.set(outcomeLanguage);
      return this;
    }

    /** Sets how many hours a week. */
    public Builder hours(HoursPerWeek hours) {
      this.hours.set(hours);
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
    public TrainingOffer build() {
      return new TrainingOffer(
          details,
          entryIscedLevel.get(),
          entryEqfLevel.get(),
          outcomeIscedLevel.get(),
          outcomeEqfLevel.get(),
          field.get(),
          prerequisiteSkills.get().orElse(List.of()),
          outcomeSkills.get().orElse(List.of()),
          languageRequirements.get().orElse(List.of()),
          outcomeLanguage.get(),
          hours.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
