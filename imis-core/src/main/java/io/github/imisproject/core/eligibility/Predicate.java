package io.github.imisproject.core.eligibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.competence.Education;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.competence.SkillLevel;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.person.Age;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question about one fact of a person.
 *
 * <p>Immutable and thread-safe. Ranges include {@code from} and exclude {@code below}.
 */
public sealed interface Predicate extends EligibilityRule {
  /** Returns the fact it looks at. */
  PersonField<?> field();

  /**
   * The age lies in a range of completed years.
   *
   * @param from the lowest age that is enough, from 0 to 130
   * @param below the lowest age that is too high
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record AgeBetween(Optional<Integer> from, Optional<Integer> below) implements Predicate {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is out of range or missing
     */
    public AgeBetween {
      requireNonNull(from, "from");
      requireNonNull(below, "below");
      Predicates.checkRange(from, below, 131);
    }

    @Override
    public PersonField<Age> field() {
      return PersonField.AGE;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(this, field(), facts, age -> age.between(from, below, context.asOf()));
    }
  }

  /**
   * The legal status is one of some kinds.
   *
   * @param kinds the kinds; at least one
   * @param ground the law that allows the question
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record LegalStatusIn(Set<LegalStatusKind> kinds, LegalGround ground) implements Predicate {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is out of range or missing
     */
    public LegalStatusIn {
      requireNonNull(ground, "ground");
      kinds = Copies.set(kinds);
      new Invariants().that(!kinds.isEmpty(), "kinds", "model.empty", "field", "kinds").check();
    }

    @Override
    public PersonField<LegalStatus> field() {
      return PersonField.LEGAL_STATUS;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this, field(), facts, status -> Predicates.legalStatusIn(status, kinds, context));
    }
  }

  /**
   * The gender is one of some.
   *
   * @param genders the genders; at least one
   * @param ground the law that allows the question
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record GenderIn(Set<Gender> genders, LegalGround ground) implements Predicate {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is out of range or missing
     */
    public GenderIn {
      requireNonNull(ground, "ground");
      genders = Copies.set(genders);
      new Invariants()
          .that(!genders.isEmpty(), "genders", "model.empty", "field", "genders")
          .check();
    }

    @Override
    public PersonField<Gender> field() {
      return PersonField.GENDER;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this,
          field(),
          facts,
          gender ->
              gender == Gender.UNDISCLOSED ? Truth.UNKNOWN : Truth.of(genders.contains(gender)));
    }
  }

  /**
   * A language is used well enough.
   *
   * @param requirement the language and the level
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record LanguageAtLeast(LanguageRequirement requirement) implements Predicate {
    /** Checks the parts. */
    public LanguageAtLeast {
      requireNonNull(requirement, "requirement");
    }

    @Override
    public PersonField<List<LanguageSkill>> field() {
      return PersonField.LANGUAGES;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this, field(), facts, skills -> Predicates.anyOf(skills, s -> s.satisfies(requirement)));
    }
  }

  /**
   * The person lives in one of some regions, or in a part of one.
   *
   * @param regionIds the ids of the regions; at least one
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record LivesIn(Set<String> regionIds) implements Predicate {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is out of range or missing
     */
    public LivesIn {
      regionIds = Copies.set(regionIds);
      new Invariants()
          .ids("regionIds", regionIds)
          .that(!regionIds.isEmpty(), "regionIds", "model.empty", "field", "regionIds")
          .check();
    }

    @Override
    public PersonField<Residence> field() {
      return PersonField.RESIDENCE;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this, field(), facts, residence -> Predicates.livesIn(residence, regionIds, context));
    }
  }

  /**
   * The person has a skill.
   *
   * @param skill the skill, or a broader one that includes it
   * @param minimum how far it must have come; any if absent
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record HasSkill(ConceptRef skill, Optional<SkillLevel> minimum) implements Predicate {
    /** Checks the parts. */
    public HasSkill {
      requireNonNull(skill, "skill");
      requireNonNull(minimum, "minimum");
    }

    @Override
    public PersonField<List<Skill>> field() {
      return PersonField.SKILLS;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this,
          field(),
          facts,
          skills -> Predicates.anyOf(skills, s -> Predicates.hasSkill(s, skill, minimum, context)));
    }
  }

  /**
   * The person has completed a level of education.
   *
   * @param iscedLevel the lowest ISCED 2011 level that is enough, from 0 to 8
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record EducationAtLeast(Integer iscedLevel) implements Predicate {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is out of range or missing
     */
    public EducationAtLeast {
      requireNonNull(iscedLevel, "iscedLevel");
      new Invariants().range("iscedLevel", iscedLevel, 0, 8).check();
    }

    @Override
    public PersonField<List<Education>> field() {
      return PersonField.EDUCATION;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this,
          field(),
          facts,
          list -> Predicates.anyOf(list, e -> Truth.of(e.iscedLevel().map(l -> l >= iscedLevel))));
    }
  }

  /**
   * The household has so many people.
   *
   * @param from the lowest number that is enough
   * @param below the lowest number that is too high
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record HouseholdSizeBetween(Optional<Integer> from, Optional<Integer> below)
      implements Predicate {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a part is out of range or missing
     */
    public HouseholdSizeBetween {
      requireNonNull(from, "from");
      requireNonNull(below, "below");
      Predicates.checkRange(from, below, 1001);
    }

    @Override
    public PersonField<Integer> field() {
      return PersonField.HOUSEHOLD_SIZE;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this,
          field(),
          facts,
          size -> Truth.of(size >= from.orElse(0) && size < below.orElse(Integer.MAX_VALUE)));
    }
  }

  /** The household has a single parent. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record SingleParent() implements Predicate {
    /** Checks the parts. */
    public SingleParent {}

    @Override
    public PersonField<Boolean> field() {
      return PersonField.SINGLE_PARENT;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(this, field(), facts, Truth::of);
    }
  }

  /**
   * The person may work so far.
   *
   * @param minimum how far the person must be allowed to work
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record WorkPermissionAtLeast(WorkPermissionKind minimum) implements Predicate {
    /** Checks the parts. */
    public WorkPermissionAtLeast {
      requireNonNull(minimum, "minimum");
    }

    @Override
    public PersonField<WorkPermission> field() {
      return PersonField.WORK_PERMISSION;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this, field(), facts, permission -> permission.allows(minimum, context.asOf()));
    }
  }

  /**
   * The person holds a document.
   *
   * @param document the document, or a broader kind that includes it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record HoldsDocument(ConceptRef document) implements Predicate {
    /** Checks the parts. */
    public HoldsDocument {
      requireNonNull(document, "document");
    }

    @Override
    public PersonField<Set<ConceptRef>> field() {
      return PersonField.DOCUMENTS;
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      return Predicates.test(
          this,
          field(),
          facts,
          held -> Truth.of(held.stream().anyMatch(d -> context.concepts().covers(document, d))));
    }
  }
}
