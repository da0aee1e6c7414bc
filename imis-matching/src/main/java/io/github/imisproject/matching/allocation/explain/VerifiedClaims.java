package io.github.imisproject.matching.allocation.explain;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import io.github.imisproject.matching.allocation.verify.ParetoCheck;
import io.github.imisproject.matching.allocation.verify.ScoreCertificate;
import io.github.imisproject.matching.allocation.verify.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which properties an allocation has by the verifier, whatever its mechanism promises.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holding the properties that were checked and hold
 * @param failing the properties that were checked and do not hold
 * @param violations every way in which a promised property fails; empty for a sound mechanism
 */
public record VerifiedClaims(
    Set<Guarantee> holding, Set<Guarantee> failing, List<Violation> violations) {
  private static final long PARETO_STEPS = 100_000;

  /** Copies the collections. */
  public VerifiedClaims {
    holding = copy(holding);
    failing = copy(failing);
    violations = List.copyOf(violations);
  }

  private static Set<Guarantee> copy(Set<Guarantee> set) {
    return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(set));
  }

  /**
   * Checks what a result alone can show: everything the verifier decides, efficiency if the steps
   * suffice, and the total if prices prove it.
   *
   * @param promised what the mechanism promises
   */
  public static VerifiedClaims of(
      Allocation allocation, Set<Guarantee> promised, TieBreak tieBreak) {
    AllocationVerifier verifier = new AllocationVerifier(allocation.problem(), tieBreak);
    int[] places = allocation.placesByParty();
    Set<Guarantee> holding = EnumSet.noneOf(Guarantee.class);
    Set<Guarantee> failing = EnumSet.noneOf(Guarantee.class);
    List<Violation> violations = new ArrayList<>(verifier.check(places, promised));
    boolean hasLists = allocation.problem().preferences().isPresent();
    for (Guarantee guarantee :
        Arrays.stream(Guarantee.values()).filter(AllocationVerifier::isDecidable).toList()) {
      boolean applies =
          guarantee == Guarantee.FEASIBLE
              || hasLists
                  && (guarantee != Guarantee.RATIONAL_TO_ENDOWMENT
                      || allocation.problem().hasEndowment())
                  && (guarantee != Guarantee.STABLE_UNDER_QUOTAS
                      || !allocation.problem().quotas().isEmpty());
      if (applies) {
        boolean holds = verifier.check(places, Set.of(guarantee)).isEmpty();
        (holds ? holding : failing).add(guarantee);
      }
    }
    if (hasLists && holding.contains(Guarantee.FEASIBLE)) {
      ParetoCheck.Finding finding =
          new ParetoCheck(allocation.problem(), tieBreak, PARETO_STEPS).check(places);
      if (finding instanceof ParetoCheck.Finding.Efficient) {
        holding.add(Guarantee.PARETO_EFFICIENT);
      } else if (finding instanceof ParetoCheck.Finding.Improvable improvable) {
        failing.add(Guarantee.PARETO_EFFICIENT);
        if (promised.contains(Guarantee.PARETO_EFFICIENT)) {
          violations.add(
              new Violation(
                  Guarantee.PARETO_EFFICIENT,
                  Violation.Kind.PARETO_IMPROVEMENT,
                  improvable.parties().stream().findFirst(),
                  java.util.Optional.empty(),
                  java.util.Optional.empty()));
        }
      }
    }
    allocation.outcome().ifPresent(o -> violations.addAll(verifier.checkOutcome(places, o)));
    allocation
        .outcome()
        .filter(o -> provenByPrices(allocation, o))
        .ifPresent(o -> holding.add(Guarantee.MAXIMUM_SCORE));
    return new VerifiedClaims(holding, failing, violations);
  }

  private static boolean provenByPrices(Allocation allocation, ScoreOutcome outcome) {
    return ScoreCertificate.of(allocation.problem(), allocation.placesByParty(), outcome.prices())
        .provesOptimal();
  }
}
