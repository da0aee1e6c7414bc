package io.github.imisproject.core.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What came of reading input: the value as far as it could be read, and all problems found.
 *
 * <p>Immutable and thread-safe if the value is. A value may be present beside problems: a tolerant
 * reader keeps the record and reports what is odd.
 *
 * @param value what was read; empty if nothing usable was
 * @param problems every problem, in the order of the input
 * @param <T> the type of the value
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {
  /** Copies the list. */
  public Reading {
    requireNonNull(value, "value");
    problems = List.copyOf(problems);
  }

  /** Returns a reading without a problem. */
  public static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value), List.of());
  }

  /** Returns a reading that kept the value and found problems. */
  public static <T> Reading<T> of(T value, List<Problem> problems) {
    return new Reading<>(Optional.of(value), problems);
  }

  /** Returns a reading that kept nothing. */
  public static <T> Reading<T> failed(List<Problem> problems) {
    return new Reading<>(Optional.empty(), problems);
  }

  /** Returns whether any problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /**
   * Returns the value.
   *
   * @throws NoSuchElementException if nothing usable was read; its message lists the problems in
   *     English, without personal values
   */
  public T get() {
    return value.orElseThrow(
        () -> new NoSuchElementException("nothing could be read: " + problems));
  }
}
