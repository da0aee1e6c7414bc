package io.github.imisproject.core.offer.terms;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many hours a week something takes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minimum the number, or the lowest if there is a span; from 0 to 168
 * @param maximum the highest; from 0 to 168
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HoursPerWeek(BigDecimal minimum, Optional<BigDecimal> maximum) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public HoursPerWeek {
    requireNonNull(minimum, "minimum");
    requireNonNull(maximum, "maximum");
    new Invariants()
        .range("minimum", minimum, 0, 168)
        .range("maximum", maximum, 0, 168)
        .ordered("minimum", Optional.of(minimum), "maximum", maximum)
        .check();
  }

  /** Returns a number of hours without a span. */
  public static HoursPerWeek of(int hours) {
    return new HoursPerWeek(BigDecimal.valueOf(hours), Optional.empty());
  }
}
