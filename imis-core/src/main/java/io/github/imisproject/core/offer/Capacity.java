package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many units of something are left.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit what is counted, such as {@code place}, {@code bed} or {@code seat}
 * @param total how many there are, from 0 to 1 000 000
 * @param available how many are left; not more than {@code total}
 * @param asOf the day of the count
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Capacity(
    String unit, Optional<Integer> total, Optional<Integer> available, Optional<LocalDate> asOf) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Capacity {
    requireNonNull(unit, "unit");
    requireNonNull(total, "total");
    requireNonNull(available, "available");
    requireNonNull(asOf, "asOf");
    new Invariants()
        .id("unit", unit)
        .oneOf(total.isPresent() || available.isPresent(), "total, available")
        .range("total", total, 0, 1_000_000)
        .range("available", available, 0, 1_000_000)
        .ordered("available", available, "total", total)
        .check();
  }

  /** Returns a capacity of which everything but the date is known. */
  public static Capacity of(String unit, int total, int available) {
    return new Capacity(unit, Optional.of(total), Optional.of(available), Optional.empty());
  }
}
