package io.github.imisproject.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptCover;
import io.github.imisproject.core.place.Regions;
import java.time.LocalDate;

/**
 * What a rule needs to know besides the person.
 *
 * <p>Immutable and thread-safe if {@code concepts} is.
 *
 * @param asOf the day the question is asked for
 * @param regions which region lies in which
 * @param concepts which concept includes which
 */
public record EligibilityContext(LocalDate asOf, Regions regions, ConceptCover concepts) {
  /** Checks and copies the parts. */
  public EligibilityContext {
    requireNonNull(asOf, "asOf");
    requireNonNull(regions, "regions");
    requireNonNull(concepts, "concepts");
  }

  /** Returns a context with a date only: regions and concepts include only themselves. */
  public static EligibilityContext on(LocalDate asOf) {
    return new EligibilityContext(asOf, Regions.NONE, ConceptCover.EXACT);
  }
}
