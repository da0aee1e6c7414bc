package io.github.imisproject.core.competence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Work a person has done or is trained for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param concept the occupation, in ISCO-08 or ESCO
 * @param label what the person calls it
 * @param years how long it was done, in years from 0 to 80
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Occupation(
    ConceptRef concept, Optional<LocalizedText> label, Optional<BigDecimal> years) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Occupation {
    requireNonNull(concept, "concept");
    requireNonNull(label, "label");
    requireNonNull(years, "years");
    new Invariants().rangePrivate("years", years, 0, 80).check();
  }

  /** Returns an occupation of which only the concept is known. */
  public static Occupation of(ConceptRef concept) {
    return new Occupation(concept, Optional.empty(), Optional.empty());
  }
}
