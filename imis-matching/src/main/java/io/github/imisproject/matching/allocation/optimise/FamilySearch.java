package io.github.imisproject.matching.allocation.optimise;

import io.github.imisproject.matching.internal.Draws;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Improves an assignment by shifts, swaps and ejections, accepting small losses at first.
 *
 * <p>Simulated annealing over feasible assignments. A drawn family tries one of the places that
 * suit it best at the given prices: if it fits, it moves there; else a drawn family of that place
 * changes with it, moves on to one of its own best places, or is left out for now. Gains are
 * measured mostly by surplus, weight less the price of the need, so that room given back counts;
 * the best assignment by weight alone is kept. The seed decides everything. Not thread-safe.
 */
final class FamilySearch {
  private static final int CHOICES = 12;

  /** How much of the price counts; of .3 to 1, .9 was best by far on every kind of instance. */
  private static final double SHARE_OF_PRICE = 0.9;

  /** Accepted losses at the start and at the end, in middle distances to the second choice. */
  private static final double HOT = 0.5;

  private static final double COLD = 0.08;
  private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 4096;
  private static final double[] LOSSES = new double[1024];

  static {
    for (int i = 0; i < LOSSES.length; i++) {
      LOSSES[i] = -Math.log((i + 0.5) / LOSSES.length);
    }
  }

  private final FamilyProblem problem;
  private final FamilyState state;
  private final int[] choiceStart;
  private final int[] choices; // places, best first; -1 is unplaced
  private final double[] worth; // by edge
  private final int[] best;
  private final int[] start;
  private final double distance;
  private long bestValue;

  FamilySearch(FamilyProblem problem, long[] prices, int[] start) {
    this.problem = problem;
    this.start = start.clone();
    state = new FamilyState(problem);
    best = start.clone();
    bestValue = problem.value(start);
    choiceStart = new int[problem.parties() + 1];
    int[] all = new int[problem.parties() * CHOICES];
    worth = new double[problem.edges()];
    double[] gaps = new double[problem.parties()];
    int count = 0;
    for (int f = 0; f < problem.parties(); f++) {
      int first = problem.start(f);
      double[] surplus = new double[problem.end(f) - first + 1]; // the last is unplaced, 0
      for (int e = first; e < problem.end(f); e++) {
        surplus[e - first] = FamilyGreedy.surplus(problem, prices, f, e);
        worth[e] = (1 - SHARE_OF_PRICE) * problem.weight(e) + SHARE_OF_PRICE * surplus[e - first];
      }
      int[] order = Order.falling(surplus);
      gaps[f] = order.length == 1 ? 0 : surplus[order[0]] - surplus[order[1]];
      for (int i = 0; i < Math.min(CHOICES, order.length); i++) {
        boolean out = order[i] == surplus.length - 1;
        all[count++] = out ? -1 : problem.place(first + order[i]);
      }
      choiceStart[f + 1] = count;
    }
    choices = Arrays.copyOf(all, count);
    // The middle one: a family with a single choice would be far from any second.
    Arrays.sort(gaps);
    distance = gaps.length == 0 ? 1 : Math.max(1, gaps[gaps.length / 2]);
  }

  /** Tries so many moves from the start while the accepted loss falls. */
  void anneal(long moves, long seed, BooleanSupplier stop) {
    Draws draws = new Draws(seed);
    state.reset(start);
    double heat = HOT * distance;
    double cooling = Math.pow(COLD / HOT, (double) BETWEEN_LOOKS_AT_THE_CLOCK / moves);
    for (long i = 0; i < moves && problem.edges() > 0; i++) {
      if (i % BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
        if (stop.getAsBoolean()) {
          return;
        }
        heat *= cooling;
      }
      if (attempt(heat, draws) && state.value() > bestValue) {
        bestValue = state.value();
        state.copyTo(best);
      }
    }
  }

  private double worth(int party, int place) {
    return place < 0 ? 0 : worth[problem.edge(party, place)];
  }

  private boolean attempt(double heat, Draws draws) {
    int f = draws.nextInt(choiceStart.length - 1);
    int l = choices[choiceStart[f] + draws.nextInt(choiceStart[f + 1] - choiceStart[f])];
    int from = state.place(f);
    if (l == from) {
      return false;
    }
    double gain = worth(f, l) - worth(f, from);
    double least = -heat * LOSSES[(int) (draws.nextLong() >>> 54)];
    if (l < 0 || state.fits(f, l)) {
      if (gain < least) {
        return false;
      }
      state.move(f, l);
      return true;
    }
    int g = state.member(l, draws.nextInt(state.count(l)));
    return state.fitsWithout(f, l, g) && replace(f, g, gain - worth(g, l), least, draws);
  }

  /** Puts {@code f} in the place of {@code g}, which finds another one. */
  private boolean replace(int f, int g, double gain, double least, Draws draws) {
    int l = state.place(g);
    int from = state.place(f);
    if (from >= 0
        && problem.edge(g, from) >= 0
        && gain + worth(g, from) >= least
        && state.fitsWithout(g, from, f)) {
      state.remove(g);
      state.move(f, l);
      state.add(g, from);
      return true;
    }
    int other = choices[choiceStart[g] + draws.nextInt(choiceStart[g + 1] - choiceStart[g])];
    boolean moves =
        other >= 0
            && other != l
            && other != from
            && gain + worth(g, other) >= least
            && state.fits(g, other);
    if (!moves && gain < least) {
      return false;
    }
    state.move(g, moves ? other : -1);
    state.move(f, l);
    return true;
  }

  int[] best() {
    return best.clone();
  }

  long bestValue() {
    return bestValue;
  }
}
