package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;

/**
 * Thrown when a mechanism cannot serve a problem: it names the field, the value, the rule and the
 * fix, and nothing has been allocated.
 */
public final class AllocationRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /** Creates the exception; its message is the English sentence of the problem. */
  public AllocationRefusedException(Problem problem) {
    super(requireNonNull(problem, "problem").toString());
    this.problem = problem;
  }

  /** Returns why, in a form that can be said in any of the five languages. */
  public Problem problem() {
    return problem;
  }
}
