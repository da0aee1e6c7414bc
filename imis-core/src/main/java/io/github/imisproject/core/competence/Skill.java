package io.github.imisproject.core.competence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing a person can do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param concept the concept of ESCO or a local vocabulary
 * @param label what the person calls it; needed where there is no concept
 * @param level how far it has come
 * @param evidence where it was learnt
 * @param workType in what kind of work it was used
 * @param years how long it was used, in years from 0 to 80
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Skill(
    Optional<ConceptRef> concept,
    Optional<LocalizedText> label,
    Optional<SkillLevel> level,
    Optional<Evidence> evidence,
    Optional<WorkType> workType,
    Optional<BigDecimal> years) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Skill {
    requireNonNull(concept, "concept");
    requireNonNull(label, "label");
    requireNonNull(level, "level");
    requireNonNull(evidence, "evidence");
    requireNonNull(workType, "workType");
    requireNonNull(years, "years");
    new Invariants()
        .oneOf(concept.isPresent() || label.isPresent(), "concept, label")
        .rangePrivate("years", years, 0, 80)
        .check();
  }

  /** Returns a skill of which only the concept is known. */
  public static Skill of(ConceptRef concept) {
    return builder().concept(concept).build();
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds {@link Skill}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final Once<ConceptRef> concept = new Once<>("concept");
    private final Once<LocalizedText> label = new Once<>("label");
    private final Once<SkillLevel> level = new Once<>("level");
    private final Once<Evidence> evidence = new Once<>("evidence");
    private final Once<WorkType> workType = new Once<>("workType");
    private final Once<BigDecimal> years = new Once<>("years");

    private Builder() {}

    /** Sets the concept of ESCO or a local vocabulary. */
    public Builder concept(ConceptRef concept) {
      this.concept.set(concept);
      return this;
    }

    /** Sets what the person calls it. */
    public Builder label(LocalizedText label) {
      this.label.set(label);
      return this;
    }

    /** Sets how far it has come. */
    public Builder level(SkillLevel level) {
      this.level.set(level);
      return this;
    }

    /** Sets where it was learnt. */
    public Builder evidence(Evidence evidence) {
      this.evidence.set(evidence);
      return this;
    }

    /** Sets in what kind of work it was used. */
    public Builder workType(WorkType workType) {
      this.workType.set(workType);
      return this;
    }

    /** Sets how long it was used, in years from 0 to 80. */
    public Builder years(BigDecimal years) {
      this.years.set(years);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public Skill build() {
      return new Skill(
          concept.get(), label.get(), level.get(), evidence.get(), workType.get(), years.get());
    }
  }
}
