package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/** First assignments of families: what a desk does, and what each costs of the scarce room. */
final class FamilyGreedy {
  private final FamilyProblem problem;

  FamilyGreedy(FamilyProblem problem) {
    this.problem = problem;
  }

  /** One after the other takes the place of highest weight that has room, ties to the earlier. */
  int[] inOrder() {
    FamilyState state = new FamilyState(problem);
    for (int f = 0; f < problem.parties(); f++) {
      int best = -1;
      for (int e = problem.start(f); e < problem.end(f); e++) {
        if ((best < 0 || problem.weight(e) > problem.weight(best))
            && state.fits(f, problem.place(e))) {
          best = e;
        }
      }
      if (best >= 0) {
        state.add(f, problem.place(best));
      }
    }
    return state.places();
  }

  /** The pairs of most weight for their share of all capacity first. */
  int[] byWeightForNeed() {
    double[] total = new double[problem.services()];
    for (int l = 0; l < problem.places(); l++) {
      for (int s = 0; s < total.length; s++) {
        total[s] += problem.capacity(l, s);
      }
    }
    double[] rank = new double[problem.edges()];
    for (int f = 0; f < problem.parties(); f++) {
      double share = 1e-12;
      for (int s = 0; s < total.length; s++) {
        share += total[s] == 0 ? 0 : problem.need(f, s) / total[s];
      }
      for (int e = problem.start(f); e < problem.end(f); e++) {
        rank[e] = problem.weight(e) / share;
      }
    }
    return inRank(rank);
  }

  /** The pairs of most weight less the price of their need first, those below zero last of all. */
  int[] bySurplus(long[] prices) {
    double[] rank = new double[problem.edges()];
    for (int f = 0; f < problem.parties(); f++) {
      double best = 0;
      double second = 0;
      for (int e = problem.start(f); e < problem.end(f); e++) {
        rank[e] = surplus(problem, prices, f, e);
        if (rank[e] > best) {
          second = best;
          best = rank[e];
        } else {
          second = Math.max(second, rank[e]);
        }
      }
      for (int e = problem.start(f); e < problem.end(f); e++) {
        // Who loses most by a second choice goes first; each family's own order stays.
        rank[e] = (best - second) - 2 * (best - rank[e]);
      }
    }
    return inRank(rank);
  }

  static double surplus(FamilyProblem problem, long[] prices, int party, int edge) {
    double surplus = problem.weight(edge);
    int row = problem.place(edge) * problem.services();
    for (int s = 0; s < problem.services(); s++) {
      surplus -= (double) prices[row + s] * problem.need(party, s);
    }
    return surplus;
  }

  private int[] inRank(double[] rank) {
    int[] party = new int[problem.edges()];
    for (int f = 0; f < problem.parties(); f++) {
      Arrays.fill(party, problem.start(f), problem.end(f), f);
    }
    FamilyState state = new FamilyState(problem);
    for (int e : Order.falling(rank)) {
      int f = party[e];
      if (state.place(f) < 0 && state.fits(f, problem.place(e))) {
        state.add(f, problem.place(e));
      }
    }
    return state.places();
  }
}
