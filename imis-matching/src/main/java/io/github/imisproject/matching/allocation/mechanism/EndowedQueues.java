package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order in which a place points at parties, when some of them start there. */
final class EndowedQueues {
  private EndowedQueues() {}

  static int[][] of(Market market, Pointing pointing) {
    int[][] queues = Clinching.originalLists(market);
    if (pointing == Pointing.AS_PRINTED) {
      return queues;
    }
    for (int l = 0; l < queues.length; l++) {
      List<Integer> endowed = new ArrayList<>();
      List<Integer> others = new ArrayList<>();
      for (int f : queues[l]) {
        (market.problem().endowment(f) == l ? endowed : others).add(f);
      }
      if (pointing == Pointing.LARGEST_ENDOWED_FIRST) {
        // Stable, so that equal needs keep the order of priority.
        endowed.sort(
            (f, g) ->
                isLarger(market.problem(), f, g) ? -1 : isLarger(market.problem(), g, f) ? 1 : 0);
      }
      endowed.addAll(others);
      queues[l] = endowed.stream().mapToInt(Integer::intValue).toArray();
    }
    return queues;
  }

  /** Returns two parties that start at one place, neither needing as much as the other. */
  static Optional<List<String>> incomparable(AllocationProblem problem) {
    for (int f = 0; f < problem.partyCount(); f++) {
      for (int g = 0; g < f; g++) {
        if (problem.endowment(f) >= 0
            && problem.endowment(f) == problem.endowment(g)
            && !isAtLeast(problem, f, g)
            && !isAtLeast(problem, g, f)) {
          return Optional.of(List.of(problem.partyId(g), problem.partyId(f)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLarger(AllocationProblem problem, int party, int other) {
    return isAtLeast(problem, party, other) && !isAtLeast(problem, other, party);
  }

  private static boolean isAtLeast(AllocationProblem problem, int party, int other) {
    for (int s = 0; s < problem.serviceCount(); s++) {
      if (problem.need(party, s) < problem.need(other, s)) {
        return false;
      }
    }
    return true;
  }
}
