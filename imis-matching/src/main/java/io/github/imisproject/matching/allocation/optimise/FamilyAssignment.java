package io.github.imisproject.matching.allocation.optimise;

import io.github.imisproject.matching.allocation.RunControl;
import java.util.function.BooleanSupplier;

/**
 * Places families in places with several capacities so that the total weight is high, and proves
 * how high it can be at all.
 *
 * <p>The problem is NP-hard. Two greedy assignments come first, so that no deadline, however short,
 * gives less. Prices of capacity found by subgradient steps give the bound and say which room is
 * worth what; simulated annealing on the surplus over these prices improves the assignment. On
 * request parts of a few places are solved exactly in turn, and a tree search with knapsack bounds
 * goes on to a proven optimum: about a second at a hundred families in ten places; at two hundred
 * in twenty it often ends within five seconds, and else leaves a fifth of the gap.
 *
 * <p>Single-threaded, so that the same seed gives the same answer on any machine; a deadline is the
 * only thing that can change it. Memory is about 40 bytes an edge.
 *
 * @see "M. L. Fisher, The Lagrangian Relaxation Method for Solving Integer Programming Problems,
 *     Management Science 27 (1981), pp. 1-18"
 */
public final class FamilyAssignment {
  private static final int PRICE_STEPS = 1500;
  private static final int STEPS_AT_A_TIME = 100;
  private static final long MOVES_FOR_EACH = 8_000;
  private static final long MOVES_FOR_MANY = 3_000;
  private static final int MANY = 1_000;
  private static final int FEW = 50;
  private static final long MOST_MOVES = 60_000_000;
  private static final int MOST_STARTS = 6;
  private static final int ROUNDS = 300;

  private final FamilyProblem problem;
  private final Effort effort;
  private final RunControl control;
  private final BooleanSupplier stop;
  private int[] best;
  private long bestValue;

  /**
   * How hard to try. The same problem and effort give the same answer.
   *
   * @param seed of the annealing
   * @param nodeLimit how many nodes of the tree may be looked at after the annealing; 0 for none
   */
  public record Effort(long seed, long nodeLimit) {
    /** No tree search. */
    public static final Effort NORMAL = new Effort(0, 0);

    /** Checks the limit. */
    public Effort {
      if (nodeLimit < 0) {
        throw new IllegalArgumentException("nodeLimit is " + nodeLimit + ", must be 0 or more");
      }
    }
  }

  private FamilyAssignment(FamilyProblem problem, Effort effort, RunControl control) {
    this.problem = problem;
    this.effort = effort;
    this.control = control;
    this.stop =
        () -> {
          control.checkCancelled();
          return control.deadlinePassed().getAsBoolean();
        };
    this.best = new FamilyGreedy(problem).inOrder();
    this.bestValue = problem.value(best);
  }

  /**
   * Returns the best assignment found.
   *
   * @param control a deadline ends the work with the best so far and its bound
   * @throws java.util.concurrent.CancellationException if the run was cancelled
   */
  public static FamilySolution solve(FamilyProblem problem, Effort effort, RunControl control) {
    return new FamilyAssignment(problem, effort, control).solve();
  }

  private FamilySolution solve() {
    FamilyGreedy greedy = new FamilyGreedy(problem);
    offer(greedy.byWeightForNeed());
    PriceSearch search = new PriceSearch(problem);
    search.startFromCommonPrices(bestValue);
    int steps = 0;
    int taken = STEPS_AT_A_TIME;
    while (steps < PRICE_STEPS && taken == STEPS_AT_A_TIME) {
      control.progress().report("prices", steps, PRICE_STEPS);
      taken = search.run(STEPS_AT_A_TIME, bestValue, stop);
      steps += taken;
    }
    long[] prices = safe(search.prices());
    long priceBound = PriceSearch.bound(problem, prices);
    int[] start = greedy.bySurplus(prices);
    offer(start);
    if (bestValue < priceBound) {
      anneal(prices, start);
    }
    long bound = priceBound;
    long nodes = 0;
    if (bestValue < bound && effort.nodeLimit() > 0) {
      if (problem.places() > FamilyNeighbourhoods.PLACES) {
        offer(
            new FamilyNeighbourhoods(problem, best, effort.seed(), control, stop).improve(ROUNDS));
      }
      FamilyTree tree = new FamilyTree(best, bestValue, effort.nodeLimit(), stop, control);
      tree.search(problem, prices, bound);
      best = tree.best();
      bestValue = tree.bestValue();
      bound = Math.min(bound, tree.bound());
      nodes = tree.nodes();
    }
    return new FamilySolution(
        problem.services(), best, bestValue, bound, priceBound, prices, nodes);
  }

  /** Prices whose bound does not fit a whole number prove nothing; no prices prove something. */
  private long[] safe(long[] prices) {
    return PriceSearch.bound(problem, prices) == Long.MAX_VALUE ? new long[prices.length] : prices;
  }

  private void anneal(long[] prices, int[] start) {
    int n = problem.parties();
    int starts = Math.max(1, Math.min(MOST_STARTS, MANY / Math.max(1, n)));
    long moves =
        n < FEW
            ? (long) n * n * MOVES_FOR_EACH / FEW
            : Math.min(
                MOST_MOVES,
                MOVES_FOR_EACH * Math.min(n, MANY) + MOVES_FOR_MANY * Math.max(0, n - MANY));
    FamilySearch search = new FamilySearch(problem, prices, start);
    for (int i = 0; i < starts && !stop.getAsBoolean(); i++) {
      control.progress().report("search", i, starts);
      search.anneal(moves, effort.seed() + i, stop);
    }
    if (search.bestValue() > bestValue) {
      best = search.best();
      bestValue = search.bestValue();
    }
  }

  private void offer(int[] places) {
    long value = problem.value(places);
    if (value > bestValue) {
      best = places;
      bestValue = value;
    }
  }
}
