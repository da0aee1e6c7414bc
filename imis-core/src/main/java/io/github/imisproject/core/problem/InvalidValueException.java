package io.github.imisproject.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown by a constructor whose parts are out of range or contradict each other.
 *
 * <p>Holds every broken rule, not only the first. Its message is English; {@link Problem#message}
 * says the same in five languages. No personal value stands in it.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * Creates an exception.
   *
   * @param problems what is wrong, with paths relative to the value; at least one
   */
  public InvalidValueException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, with paths relative to the value. */
  public List<Problem> problems() {
    return problems;
  }
}
