package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.AllocationProblem;
import java.util.Arrays;

/**
 * Whether parties could move one after the other, each to a place it prefers, each fitting once its
 * successor has left: by trying every sequence. For small markets in tests.
 */
final class ImprovingChain {
  private ImprovingChain() {}

  static boolean exists(AllocationProblem problem, int[] start) {
    return extend(problem, start, new int[0], new int[0]);
  }

  /** The chain so far: who moves and where; only the last mover's room is still open. */
  private static boolean extend(
      AllocationProblem problem, int[] start, int[] movers, int[] targets) {
    if (movers.length > 0 && everybodyFits(problem, start, movers, targets)) {
      return true;
    }
    for (int f = 0; f < start.length; f++) {
      int mover = f;
      if (Arrays.stream(movers).anyMatch(g -> g == mover) || problem.pin(f) >= 0) {
        continue;
      }
      // The successor must free room where the mover before it goes.
      if (movers.length > 0 && start[f] != targets[targets.length - 1]) {
        continue;
      }
      int[] list = problem.preferences().orElseThrow().row(f);
      for (int l : list) {
        if (l == start[f]) {
          break;
        }
        if (problem.isIncompatible(f, l)) {
          continue;
        }
        int[] longer = Arrays.copyOf(movers, movers.length + 1);
        int[] further = Arrays.copyOf(targets, targets.length + 1);
        longer[movers.length] = f;
        further[targets.length] = l;
        if (extend(problem, start, longer, further)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Each mover fits in its target once its successor left; the last closes the ring or has room.
   */
  private static boolean everybodyFits(
      AllocationProblem problem, int[] start, int[] movers, int[] targets) {
    for (int i = 0; i < movers.length; i++) {
      int successor = i + 1 < movers.length ? movers[i + 1] : movers[0];
      boolean leaves = start[successor] == targets[i];
      for (int s = 0; s < problem.serviceCount(); s++) {
        long used = problem.need(movers[i], s);
        for (int g = 0; g < start.length; g++) {
          if (start[g] == targets[i] && !(leaves && g == successor)) {
            used += problem.need(g, s);
          }
        }
        if (used > problem.capacity(targets[i], s)) {
          return false;
        }
      }
    }
    return true;
  }
}
