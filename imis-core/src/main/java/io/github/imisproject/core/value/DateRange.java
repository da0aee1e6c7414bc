package io.github.imisproject.core.value;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of days, {@code start} included and {@code end} excluded.
 *
 * <p>Immutable and thread-safe. An absent start or end is open; equal start and end make an empty
 * span.
 *
 * @param start the first day; open if absent
 * @param end the day after the last; open if absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DateRange(Optional<LocalDate> start, Optional<LocalDate> end) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public DateRange {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    new Invariants().ordered("start", start, "end", end).check();
  }

  /** The span of all days. */
  public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

  /** Returns the span from {@code start} to the day before {@code end}. */
  public static DateRange of(LocalDate start, LocalDate end) {
    return new DateRange(Optional.of(start), Optional.of(end));
  }

  /** Returns the span that begins on {@code start} and stays open. */
  public static DateRange from(LocalDate start) {
    return new DateRange(Optional.of(start), Optional.empty());
  }

  /** Returns the span that ends on the day before {@code end}. */
  public static DateRange before(LocalDate end) {
    return new DateRange(Optional.empty(), Optional.of(end));
  }

  /** Returns whether {@code date} lies in the span. */
  public boolean contains(LocalDate date) {
    return (start.isEmpty() || !date.isBefore(start.get()))
        && (end.isEmpty() || date.isBefore(end.get()));
  }

  /** Returns whether the two spans share a day. */
  public boolean overlaps(DateRange other) {
    return !emptySpan() && !other.emptySpan() && begins(this, other) && begins(other, this);
  }

  /** Returns whether no day lies in the span. */
  public boolean emptySpan() {
    return start.isPresent() && start.equals(end);
  }

  private static boolean begins(DateRange a, DateRange b) {
    return a.start.isEmpty() || b.end.isEmpty() || a.start.get().isBefore(b.end.get());
  }
}
