package io.github.imisproject.matching.allocation.optimise;

import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.internal.Draws;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Improves an assignment by solving parts of it exactly: a few drawn places, with all who are there
 * and all who are nowhere, while the rest stays.
 *
 * <p>What annealing does not find is several families changing at once so that they fill places to
 * the last bed; a small tree does. The seed decides everything. Not thread-safe.
 */
final class FamilyNeighbourhoods {
  /** How many places a part has; with 3 to 10 tried, 7 gained most for the time. */
  static final int PLACES = 7;

  private static final int NODES = 40;

  private final FamilyProblem problem;
  private final RunControl control;
  private final BooleanSupplier stop;
  private final Draws draws;
  private final int[] at;

  FamilyNeighbourhoods(
      FamilyProblem problem, int[] start, long seed, RunControl control, BooleanSupplier stop) {
    this.problem = problem;
    this.control = control;
    this.stop = stop;
    this.draws = new Draws(seed);
    this.at = start.clone();
  }

  /** Looks at so many neighbourhoods, and returns the assignment. */
  int[] improve(int rounds) {
    for (int round = 0; round < rounds && !stop.getAsBoolean(); round++) {
      control.progress().report("parts", round, rounds);
      boolean[] inside = new boolean[problem.places()];
      for (int i = 0; i < PLACES; i++) {
        inside[draws.nextInt(inside.length)] = true;
      }
      solve(inside);
    }
    return at.clone();
  }

  private void solve(boolean[] inside) {
    int k = problem.services();
    int[] ids = new int[at.length];
    int[] starts = new int[at.length + 1];
    int[] places = new int[problem.edges()];
    long[] weights = new long[problem.edges()];
    long[] needs = new long[at.length * k];
    int count = 0;
    int edges = 0;
    for (int f = 0; f < at.length; f++) {
      if (at[f] < 0 || inside[at[f]]) {
        for (int e = problem.start(f); e < problem.end(f); e++) {
          if (inside[problem.place(e)]) {
            places[edges] = problem.place(e);
            weights[edges++] = problem.weight(e);
          }
        }
        for (int s = 0; s < k; s++) {
          needs[count * k + s] = problem.need(f, s);
        }
        ids[count++] = f;
        starts[count] = edges;
      }
    }
    long[] capacities = new long[problem.places() * k];
    for (int i = 0; i < capacities.length; i++) {
      capacities[i] = inside[i / k] ? problem.capacity(i / k, i % k) : 0;
    }
    FamilyProblem part =
        new FamilyProblem(
            k,
            Arrays.copyOf(needs, count * k),
            capacities,
            Arrays.copyOf(starts, count + 1),
            Arrays.copyOf(places, edges),
            Arrays.copyOf(weights, edges));
    int[] now = new int[count];
    for (int i = 0; i < count; i++) {
      now[i] = at[ids[i]];
    }
    long value = part.value(now);
    PriceSearch search = new PriceSearch(part);
    search.startFromCommonPrices(value);
    search.run(100, value, stop);
    long[] prices = search.prices();
    FamilyTree tree = new FamilyTree(now, value, NODES, stop, RunControl.UNLIMITED);
    tree.search(part, prices, PriceSearch.bound(part, prices));
    if (tree.bestValue() > value) {
      int[] better = tree.best();
      for (int i = 0; i < count; i++) {
        at[ids[i]] = better[i];
      }
    }
  }
}
