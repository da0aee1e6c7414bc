package io.github.imisproject.core.competence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.CountryCode;
import java.util.Optional;

/**
 * One completed level of education.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a
 *     href="https://uis.unesco.org/en/topic/international-standard-classification-education-isced">ISCED
 *     2011</a>
 * @param iscedLevel the ISCED 2011 level, from 0 (early childhood) to 8 (doctoral)
 * @param eqfLevel the level of the European Qualifications Framework, from 1 to 8
 * @param field the field of study in ISCED-F 2013
 * @param country where it was completed
 * @param recognition how far its recognition here has come
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Education(
    Optional<Integer> iscedLevel,
    Optional<Integer> eqfLevel,
    Optional<ConceptRef> field,
    Optional<CountryCode> country,
    Optional<Recognition> recognition) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Education {
    requireNonNull(iscedLevel, "iscedLevel");
    requireNonNull(eqfLevel, "eqfLevel");
    requireNonNull(field, "field");
    requireNonNull(country, "country");
    requireNonNull(recognition, "recognition");
    new Invariants()
        .oneOf(
            iscedLevel.isPresent() || eqfLevel.isPresent() || field.isPresent(),
            "iscedLevel, eqfLevel, field")
        .rangePrivate("iscedLevel", iscedLevel, 0, 8)
        .rangePrivate("eqfLevel", eqfLevel, 1, 8)
        .check();
  }

  /** Returns an education of which only the ISCED level is known. */
  public static Education ofIsced(int level) {
    return builder().iscedLevel(level).build();
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds {@link Education}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final Once<Integer> iscedLevel = new Once<>("iscedLevel");
    private final Once<Integer> eqfLevel = new Once<>("eqfLevel");
    private final Once<ConceptRef> field = new Once<>("field");
    private final Once<CountryCode> country = new Once<>("country");
    private final Once<Recognition> recognition = new Once<>("recognition");

    private Builder() {}

    /** Sets the ISCED 2011 level, from 0 (early childhood) to 8 (doctoral). */
    public Builder iscedLevel(Integer iscedLevel) {
      this.iscedLevel.set(iscedLevel);
      return this;
    }

    /** Sets the level of the European Qualifications Framework, from 1 to 8. */
    public Builder eqfLevel(Integer eqfLevel) {
      this.eqfLevel.set(eqfLevel);
      return this;
    }

    /** Sets the field of study in ISCED-F 2013. */
    public Builder field(ConceptRef field) {
      this.field.set(field);
      return this;
    }

    /** Sets where it was completed. */
    public Builder country(CountryCode country) {
      this.country.set(country);
      return this;
    }

    /** Sets how far its recognition here has come. */
    public Builder recognition(Recognition recognition) {
      this.recognition.set(recognition);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public Education build() {
      return new Education(
          iscedLevel.get(), eqfLevel.get(), field.get(), country.get(), recognition.get());
    }
  }
}
