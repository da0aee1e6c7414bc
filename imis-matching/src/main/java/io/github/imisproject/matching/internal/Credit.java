package io.github.imisproject.matching.internal;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much having one concept is worth where another is asked for.
 *
 * <p>The same concept is worth 1. One that is narrower than what is asked for loses a little with
 * each step, one that is broader a lot: a nurse is a health worker, a health worker need not be a
 * nurse.
 *
 * @param reference where concepts are looked up
 * @param perNarrowerStep what is left after one step from narrower to broader, from 0 to 1
 * @param perBroaderStep what is left after one step from broader to narrower, from 0 to 1
 */
public record Credit(ReferenceData reference, double perNarrowerStep, double perBroaderStep) {

  /**
   * The concept that is worth most.
   *
   * @param own the concept somebody has
   * @param asked the one it stands for
   * @param value what it is worth, more than 0 and at most 1
   */
  public record Best(ConceptRef own, ConceptRef asked, double value) {}

  /** Returns what {@code own} is worth where {@code asked} is asked for, from 0 to 1. */
  public double of(ConceptRef own, ConceptRef asked) {
    OptionalInt up = reference.stepsUp(own, asked);
    if (up.isPresent()) {
      return StrictMath.pow(perNarrowerStep, up.getAsInt());
    }
    OptionalInt down = reference.stepsUp(asked, own);
    return down.isPresent() ? StrictMath.pow(perBroaderStep, down.getAsInt()) : 0;
  }

  /** Returns the concept worth most for {@code asked}, the first in order among equals. */
  public Optional<Best> best(Collection<ConceptRef> own, ConceptRef asked) {
    return bestOf(own.stream().sorted().toList(), asked);
  }

  /** Returns the same for concepts that are in order, which spares sorting them for each asked. */
  public Optional<Best> bestOf(List<ConceptRef> sorted, ConceptRef asked) {
    Best best = null;
    for (ConceptRef each : sorted) {
      double value = of(each, asked);
      if (value > 0 && (best == null || value > best.value())) {
        best = new Best(each, asked, value);
      }
    }
    return Optional.ofNullable(best);
  }
}
