package io.github.imisproject.matching.allocation;

import io.github.imisproject.core.problem.Problem;
import java.util.Optional;
import java.util.Set;

/**
 * A mechanism: takes all parties and all places at once, and says who goes where.
 *
 * <p>Implementations are stateless and thread-safe. Options (an order, a pointing rule, a seed, a
 * tie rule) are constructor arguments, so the same object gives the same allocation for the same
 * problem, on any thread and under any default language. A problem that a mechanism cannot serve is
 * refused, never served by half.
 */
public interface Allocator {
  /** Returns the stable name used in settings and reports, such as {@code cmda}. */
  String id();

  /** Returns what is promised for every problem that is not refused. */
  Set<Guarantee> guarantees();

  /** Returns why this mechanism cannot serve the problem, or empty if it can. */
  Optional<Problem> refusal(AllocationProblem problem);

  /**
   * Allocates.
   *
   * @throws AllocationRefusedException if the mechanism cannot serve the problem
   * @throws java.util.concurrent.CancellationException if the run was cancelled
   */
  Allocation allocate(AllocationProblem problem, RunControl control);

  /** Allocates without a deadline. */
  default Allocation allocate(AllocationProblem problem) {
    return allocate(problem, RunControl.UNLIMITED);
  }
}
