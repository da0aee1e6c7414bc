package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.competence.Education;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.DateRange;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every person may have, migrant or local.
 *
 * <p>Immutable and thread-safe. There is no name: the id is a pseudonym. What is absent is unknown;
 * an empty list says that there is none.
 *
 * @param id the person's pseudonym, 1 to 200 characters
 * @param birthYear the year of birth, from 1890 to 2200; not with {@code ageBand}
 * @param ageBand the age band, where no year is stated
 * @param gender the gender the person states
 * @param languages the languages the person uses, each once
 * @param skills what the person can do
 * @param occupations work done or trained for
 * @param education completed education
 * @param interests what the person likes
 * @param needs what the person asks for
 * @param availability when the person has time
 * @param residence where the person lives, coarsely
 * @param travelRangeMetres how far the person can go, in metres from 0 to 1 000 000
 * @param contactChannel how the person prefers to be reached
 * @param preferences what the person prefers in an offer
 * @param supportNeeds what the person needs in order to use an offer
 * @param volunteers whether the person wants to volunteer
 * @param safeguardingCheck when a check for work with children and vulnerable people holds
 * @param householdId the id of the household
 * @param consents what may be done with all this; none means nothing may
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonDetails(
    String id,
    Optional<Integer> birthYear,
    Optional<AgeBand> ageBand,
    Optional<Gender> gender,
    Optional<List<LanguageSkill>> languages,
    Optional<List<Skill>> skills,
    Optional<List<Occupation>> occupations,
    Optional<List<Education>> education,
    Optional<Set<ConceptRef>> interests,
    Optional<List<@Valid Need>> needs,
    Optional<List<Schedule>> availability,
    Optional<Residence> residence,
    Optional<Integer> travelRangeMetres,
    Optional<ContactChannel> contactChannel,
    Optional<Set<ConceptRef>> preferences,
    Optional<List<SupportNeed>> supportNeeds,
    Optional<Boolean> volunteers,
    Optional<DateRange> safeguardingCheck,
    Optional<String> householdId,
    List<Consent> consents) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public PersonDetails {
    requireNonNull(id, "id");
    requireNonNull(birthYear, "birthYear");
    requireNonNull(ageBand, "ageBand");
    requireNonNull(gender, "gender");
    languages = languages.map(Copies::list);
    skills = skills.map(Copies::list);
    occupations = occupations.map(Copies::list);
    education = education.map(Copies::list);
    interests = interests.map(Copies::set);
    needs = needs.map(Copies::list);
    availability = availability.map(Copies::list);
    requireNonNull(residence, "residence");
    requireNonNull(travelRangeMetres, "travelRangeMetres");
    requireNonNull(contactChannel, "contactChannel");
    preferences = preferences.map(Copies::set);
    supportNeeds = supportNeeds.map(Copies::list);
    requireNonNull(volunteers, "volunteers");
    requireNonNull(safeguardingCheck, "safeguardingCheck");
    requireNonNull(householdId, "householdId");
    consents = Copies.list(consents);
    List<LanguageTag> tags =
        languages.orElse(List.of()).stream().map(LanguageSkill::language).toList();
    Invariants invariants =
        new Invariants()
            .id("id", id)
            .id("householdId", householdId)
            .rangePrivate("birthYear", birthYear, 1890, 2200)
            .that(
                birthYear.isEmpty() || ageBand.isEmpty(),
                "",
                "model.notTogether",
                "fields",
                "birthYear, ageBand")
            .rangePrivate("travelRangeMetres", travelRangeMetres, 0, 1_000_000);
    for (int i = 0; i < tags.size(); i++) {
      invariants.that(
          tags.indexOf(tags.get(i)) == i, "languages/" + i, "model.duplicate", "field", "language");
    }
    for (int i = 0; i < consents.size(); i++) {
      invariants.that(
          consents.get(i).subjectId().equals(id),
          "consents/" + i + "/subjectId",
          "model.consentSubject");
    }
    invariants.check();
  }

  /** Returns how old the person is, as far as it is known. */
  public Optional<Age> age() {
    return birthYear.<Age>map(Age.BornIn::new).or(() -> ageBand.map(Age.InBand::new));
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Builds {@link PersonDetails}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final Once<Integer> birthYear = new Once<>("birthYear");
    private final Once<AgeBand> ageBand = new Once<>("ageBand");
    private final Once<Gender> gender = new Once<>("gender");
    private final Once<List<LanguageSkill>> languages = new Once<>("languages");
    private final Once<List<Skill>> skills = new Once<>("skills");
    private final Once<List<Occupation>> occupations = new Once<>("occupations");
    private final Once<List<Education>> education = new Once<>("education");
    private final Once<Set<ConceptRef>> interests = new Once<>("interests");
    private final Once<List<Need>> needs = new Once<>("needs");
    private final Once<List<Schedule>> availability = new Once<>("availability");
    private final Once<Residence> residence = new Once<>("residence");
    private final Once<Integer> travelRangeMetres = new Once<>("travelRangeMetres");
    private final Once<ContactChannel> contactChannel = new Once<>("contactChannel");
    private final Once<Set<ConceptRef>> preferences = new Once<>("preferences");
    private final Once<List<SupportNeed>> supportNeeds = new Once<>("supportNeeds");
    private final Once<Boolean> volunteers = new Once<>("volunteers");
    private final Once<DateRange> safeguardingCheck = new Once<>("safeguardingCheck");
    private final Once<String> householdId = new Once<>("householdId");
    private final Once<List<Consent>> consents = new Once<>("consents");

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** Sets the year of birth, from 1890 to 2200. */
    public Builder birthYear(Integer birthYear) {
      this.birthYear.set(birthYear);
      return this;
    }

    /** Sets the age band, where no year is stated. */
    public Builder ageBand(AgeBand ageBand) {
      this.ageBand.set(ageBand);
      return this;
    }

    /** Sets the gender the person states. */
    public Builder gender(Gender gender) {
      this.gender.set(gender);
      return this;
    }

    /** Sets the languages the person uses, each once. */
    public Builder languages(List<LanguageSkill> languages) {
      this.languages.set(languages);
      return this;
    }

    /** Sets what the person can do. */
    public Builder skills(List<Skill> skills) {
      this.skills.set(skills);
      return this;
    }

    /** Sets work done or trained for. */
    public Builder occupations(List<Occupation> occupations) {
      this.occupations.set(occupations);
      return this;
    }

    /** Sets completed education. */
    public Builder education(List<Education> education) {
      this.education.set(education);
      return this;
    }

    /** Sets what the person likes. */
    public Builder interests(Set<ConceptRef> interests) {
      this.interests.set(interests);
      return this;
    }

    /** Sets what the person asks for. */
    public Builder needs(List<Need> needs) {
      this.needs.set(needs);
      return this;
    }

    /** Sets when the person has time. */
    public Builder availability(List<Schedule> availability) {
      this.availability.set(availability);
      return this;
    }

    /** Sets where the person lives, coarsely. */
    public Builder residence(Residence residence) {
      this.residence.set(residence);
      return this;
    }

    /** Sets how far the person can go, in metres from 0 to 1 000 000. */
    public Builder travelRangeMetres(Integer travelRangeMetres) {
      this.travelRangeMetres.set(travelRangeMetres);
      return this;
    }

    /** Sets how the person prefers to be reached. */
    public Builder contactChannel(ContactChannel contactChannel) {
      this.contactChannel.set(contactChannel);
      return this;
    }

    /** Sets what the person prefers in an offer. */
    public Builder preferences(Set<ConceptRef> preferences) {
      this.preferences.set(preferences);
      return this;
    }

    /** Sets what the person needs in order to use an offer. */
    public Builder supportNeeds(List<SupportNeed> supportNeeds) {
      this.supportNeeds.set(supportNeeds);
      return this;
    }

    /** Sets whether the person wants to volunteer. */
    public Builder volunteers(Boolean volunteers) {
      this.volunteers.set(volunteers);
      return this;
    }

    /** Sets when a check for work with children and vulnerable people holds. */
    public Builder safeguardingCheck(DateRange safeguardingCheck) {
      this.safeguardingCheck.set(safeguardingCheck);
      return this;
    }

    /** Sets the id of the household. */
    public Builder householdId(String householdId) {
      this.householdId.set(householdId);
      return this;
    }

    /** Sets what may be done with all this. */
    public Builder consents(List<Consent> consents) {
      this.consents.set(consents);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public PersonDetails build() {
      return new PersonDetails(
          id,
          birthYear.get(),
          ageBand.get(),
          gender.get(),
          languages.get(),
          skills.get(),
          occupations.get(),
          education.get(),
          interests.get(),
          needs.get(),
          availability.get(),
          residence.get(),
          travelRangeMetres.get(),
          contactChannel.get(),
          preferences.get(),
          supportNeeds.get(),
          volunteers.get(),
          safeguardingCheck.get(),
          householdId.get(),
          consents.get().orElse(List.of()));
    }
  }
}
