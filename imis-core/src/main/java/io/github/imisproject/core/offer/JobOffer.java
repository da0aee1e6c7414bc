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
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.terms.ContractType;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job, in the terms of schema.org's JobPosting, with the skills of ESCO.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param occupation the occupation, in ISCO-08 or ESCO
 * @param essentialSkills the skills it cannot be done without
 * @param optionalSkills the skills that help
 * @param languageRequirements the languages it needs
 * @param minimumIscedLevel the lowest ISCED 2011 level, from 0 to 8
 * @param contractType how one is employed
 * @param hours how many hours a week
 * @param pay what it pays
 * @param workPermission how far one must be allowed to work
 * @param startsOn the first day of work
 * @param commute how to get there
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JobOffer(
    @JsonUnwrapped @Valid OfferDetails details,
    Optional<ConceptRef> occupation,
    List<ConceptRef> essentialSkills,
    List<ConceptRef> optionalSkills,
    List<LanguageRequirement> languageRequirements,
    Optional<Integer> minimumIscedLevel,
    Optional<ContractType> contractType,
    Optional<HoursPerWeek> hours,
    Optional<PeriodicAmount> pay,
    Optional<WorkPermissionKind> workPermission,
    Optional<LocalDate> startsOn,
    Optional<LocalizedText> commute,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public JobOffer {
    requireNonNull(details, "details");
    requireNonNull(occupation, "occupation");
    essentialSkills = Copies.list(essentialSkills);
    optionalSkills = Copies.list(optionalSkills);
    languageRequirements = Copies.list(languageRequirements);
    requireNonNull(minimumIscedLevel, "minimumIscedLevel");
    requireNonNull(contractType, "contractType");
    requireNonNull(hours, "hours");
    requireNonNull(pay, "pay");
    requireNonNull(workPermission, "workPermission");
    requireNonNull(startsOn, "startsOn");
    requireNonNull(commute, "commute");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().range("minimumIscedLevel", minimumIscedLevel, 0, 8).check();
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
  public JobOffer withDetails(OfferDetails others) {
    return new JobOffer(
        others,
        occupation,
        essentialSkills,
        optionalSkills,
        languageRequirements,
        minimumIscedLevel,
        contractType,
        hours,
        pay,
        workPermission,
        startsOn,
        commute,
        unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link JobOffer}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<ConceptRef> occupation = new Once<>("occupation");
    private final Once<List<ConceptRef>> essentialSkills = new Once<>("essentialSkills");
    private final Once<List<ConceptRef>> optionalSkills = new Once<>("optionalSkills");
    private final Once<List<LanguageRequirement>> languageRequirements =
        new Once<>("languageRequirements");
    private final Once<Integer> minimumIscedLevel = new Once<>("minimumIscedLevel");
    private final Once<ContractType> contractType = new Once<>("contractType");
    private final Once<HoursPerWeek> hours = new Once<>("hours");
    private final Once<PeriodicAmount> pay = new Once<>("pay");
    private final Once<WorkPermissionKind> workPermission = new Once<>("workPermission");
    private final Once<LocalDate> startsOn = new Once<>("startsOn");
    private final Once<LocalizedText> commute = new Once<>("commute");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets the occupation, in ISCO-08 or ESCO. */
    public Builder occupation(ConceptRef occupation) {
      this.occupation.set(occupation);
      return this;
    }

    /** Sets the skills it cannot be done without. */
    public Builder essentialSkills(List<ConceptRef> essentialSkills) {
      this.essentialSkills.set(essentialSkills);
      return this;
    }

    /** Sets the skills that help. */
    public Builder optionalSkills(List<ConceptRef> optionalSkills) {
      this.optionalSkills.set(optionalSkills);
      return this;
    }

    /** Sets the languages it needs. */
    public Builder languageRequirements(List<LanguageRequirement> languageRequirements) {
      this.languageRequirements.set(languageRequirements);
      return this;
    }

    /** Sets the lowest ISCED 2011 level, from 0 to 8. */
    public Builder minimumIscedLevel(Integer minimumIscedLevel) {
      this.minimumIscedLevel.set(minimumIscedLevel);
      return this;
    }

    /** Sets how one is employed. */
    public Builder contractType(ContractType contractType) {
      this.contractType.set(contractType);
      return this;
    }

    /** Sets how many hours a week. */
    public Builder hours(HoursPerWeek hours) {
      this.hours.set(hours);
      return this;
    }

    /** Sets what it pays. */
    public Builder pay(PeriodicAmount pay) {
      this.pay.set(pay);
      return this;
    }

    /** Sets how far one must be allowed to work. */
    public Builder workPermission(WorkPermissionKind workPermission) {
      this.workPermission.set(workPermission);
      return this;
    }

    /** Sets the first day of work. */
    public Builder startsOn(LocalDate startsOn) {
      this.startsOn.set(startsOn);
      return this;
    }

    /** Sets how to get there. */
    public Builder commute(LocalizedText commute) {
      this.commute.set(commute);
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
    public JobOffer build() {
      return new JobOffer(
          details,
          occupation.get(),
          essentialSkills.get().orElse(List.of()),
          optionalSkills.get().orElse(List.of()),
          languageRequirements.get().orElse(List.of()),
          minimumIscedLevel.get(),
          contractType.get(),
          hours.get(),
          pay.get(),
          workPermission.get(),
          startsOn.get(),
          commute.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
