package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the mechanisms of this package share: scores are needed, quotas are not kept. */
abstract class ScoreMechanism implements Allocator {
  private final String id;
  private final Set<Guarantee> guarantees;

  ScoreMechanism(String id, Guarantee aim) {
    this.id = id;
    this.guarantees =
        Set.copyOf(EnumSet.of(Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL, aim));
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Set<Guarantee> guarantees() {
    return guarantees;
  }

  @Override
  public final Optional<Problem> refusal(AllocationProblem problem) {
    Optional<Problem> refusal = Market.tooLarge(problem);
    if (refusal.isEmpty() && !problem.quotas().isEmpty()) {
      refusal = refuse("/quotas", "quotasNotServed");
    }
    if (refusal.isEmpty()) {
      refusal = ScoreUnits.refusal(problem, id);
    }
    return refusal.isEmpty() ? ownRefusal(problem) : refusal;
  }

  /** Returns what else this mechanism needs and the problem lacks. */
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    return Optional.empty();
  }

  final Optional<Problem> refuse(String path, String code) {
    return Optional.of(Problem.error(path, "allocation." + code, Map.of("mechanism", id)));
  }

  @Override
  public final Allocation allocate(AllocationProblem problem, RunControl control) {
    refusal(problem)
        .ifPresent(
            refusal -> {
              throw new AllocationRefusedException(refusal);
            });
    control.checkCancelled();
    return run(Market.of(problem, TieBreak.CANONICAL), control);
  }

  abstract Allocation run(Market market, RunControl control);

  @Override
  public String toString() {
    return id;
  }
}
