package io.github.imisproject.matching.allocation.mechanism;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all mechanisms share: check, clean, run. */
abstract class MarketMechanism implements Allocator {
  private final String id;
  private final Set<Guarantee> guarantees;
  private final TieBreak tieBreak;

  MarketMechanism(String id, Set<Guarantee> guarantees, TieBreak tieBreak) {
    this.id = requireNonNull(id, "id");
    this.guarantees = Set.copyOf(guarantees);
    this.tieBreak = requireNonNull(tieBreak, "tieBreak");
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
    Optional<Problem> size = Market.tooLarge(problem);
    if (size.isPresent()) {
      return size;
    }
    if (!problem.quotas().isEmpty() && !servesQuotas()) {
      return refuse("/quotas", "quotasNotServed");
    }
    return ownRefusal(problem);
  }

  @Override
  public final Allocation allocate(AllocationProblem problem, RunControl control) {
    refusal(problem)
        .ifPresent(
            refusal -> {
              throw new AllocationRefusedException(refusal);
            });
    return run(Market.of(problem, tieBreak), control);
  }

  /** Returns whether quotas on groups of places are kept; else such problems are refused. */
  boolean servesQuotas() {
    return false;
  }

  /** Returns what else this mechanism needs and the problem lacks; lists, unless overridden. */
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    return problem.preferences().isEmpty()
        ? refuse("/households", "listsNeeded")
        : Optional.empty();
  }

  final Optional<Problem> refuse(String path, String code) {
    return Optional.of(Problem.error(path, "allocation." + code, Map.of("mechanism", id)));
  }

  final TieBreak tieBreak() {
    return tieBreak;
  }

  abstract Allocation run(Market market, RunControl control);

  @Override
  public String toString() {
    return id;
  }
}
