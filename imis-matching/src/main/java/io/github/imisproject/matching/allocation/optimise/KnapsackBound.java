package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A sharper bound than prices of capacity give: each family has a price, each place by itself takes
 * the set of families that gains most beyond their prices, and subgradient steps look for the
 * prices at which the sum of all is lowest. Not thread-safe.
 *
 * @see "M. L. Fisher, R. Jaikumar, L. N. Van Wassenhove, A Multiplier Adjustment Method for the
 *     Generalized Assignment Problem, Management Science 32 (1986), pp. 1095-1103"
 */
final class KnapsackBound {
  private static final int PATIENCE = 15;
  private static final double SHORTEN = 0.6;
  private static final double DEFLECTION = 0.6;

  private final FamilyProblem problem;
  private final PlaceKnapsack[] knapsacks;
  private final boolean[] mayStayOut;
  private final boolean[] chosen;
  private final int[] party; // by edge
  private final long[] gain; // by place
  private final double greatestPrice;
  private double[] price;
  private long[] whole;
  private long bound;
  private long bestBound = Long.MAX_VALUE;
  private double[] bestPrice;

  /** Whether the tables of all places are small enough, and no sum of weights can overflow. */
  static boolean isSmall(FamilyProblem problem) {
    double sums = (double) problem.parties() * (problem.places() + 1) * greatestPrice(problem);
    if (sums >= 0x1p61) {
      return false;
    }
    int[] families = new int[problem.places()];
    for (int e = 0; e < problem.edges(); e++) {
      families[problem.place(e)]++;
    }
    for (int l = 0; l < families.length; l++) {
      if (!PlaceKnapsack.isSmall(problem, l, families[l])) {
        return false;
      }
    }
    return true;
  }

  /** Beyond this a price changes nothing but sums: no family is worth a quarter of it. */
  private static double greatestPrice(FamilyProblem problem) {
    long greatest = 1;
    for (int e = 0; e < problem.edges(); e++) {
      greatest = Math.max(greatest, problem.weight(e));
    }
    return 4.0 * greatest;
  }

  KnapsackBound(FamilyProblem problem, boolean[] mayStayOut, double[] price) {
    this.problem = problem;
    this.mayStayOut = mayStayOut;
    this.price = price.clone();
    this.bestPrice = price.clone();
    int[] count = new int[problem.places()];
    for (int e = 0; e < problem.edges(); e++) {
      count[problem.place(e)]++;
    }
    int[][] edges = new int[problem.places()][];
    int[][] parties = new int[problem.places()][];
    for (int l = 0; l < edges.length; l++) {
      edges[l] = new int[count[l]];
      parties[l] = new int[count[l]];
    }
    party = new int[problem.edges()];
    for (int f = problem.parties() - 1; f >= 0; f--) {
      for (int e = problem.start(f); e < problem.end(f); e++) {
        int l = problem.place(e);
        edges[l][--count[l]] = e;
        parties[l][count[l]] = f;
        party[e] = f;
      }
    }
    knapsacks = new PlaceKnapsack[problem.places()];
    for (int l = 0; l < knapsacks.length; l++) {
      knapsacks[l] = new PlaceKnapsack(problem, l, edges[l], parties[l]);
    }
    chosen = new boolean[problem.edges()];
    gain = new long[knapsacks.length];
    greatestPrice = greatestPrice(problem);
    whole = new long[price.length];
  }

  /** Takes steps until the bound is at most {@code target} or nothing is gained any more. */
  void run(int steps, long target, BooleanSupplier stop) {
    double stride = 1;
    int idle = 0;
    double[] direction = new double[price.length];
    int[] times = new int[price.length];
    for (int step = 0; step < steps && bestBound > target && !stop.getAsBoolean(); step++) {
      evaluate(price);
      if (bound < bestBound) {
        idle = bound < bestBound - (bestBound - target) / 200 ? 0 : idle + 1;
        bestBound = bound;
        bestPrice = price.clone();
      } else {
        idle++;
      }
      if (idle >= PATIENCE) {
        idle = 0;
        stride *= SHORTEN;
        price = bestPrice.clone();
        Arrays.fill(direction, 0);
        evaluate(price);
      }
      if (stride < 0.01) {
        break;
      }
      Arrays.fill(times, 0);
      for (int e = 0; e < chosen.length; e++) {
        times[party[e]] += chosen[e] ? 1 : 0;
      }
      double norm = 0;
      for (int f = 0; f < times.length; f++) {
        int slope = 1 - times[f];
        direction[f] =
            slope > 0 && price[f] <= 0 && mayStayOut[f] ? 0 : slope + DEFLECTION * direction[f];
        norm += direction[f] * direction[f];
      }
      if (norm == 0) {
        break;
      }
      double length = stride * (bound - target) / norm;
      for (int f = 0; f < times.length; f++) {
        double next = price[f] - length * direction[f];
        price[f] = mayStayOut[f] ? Math.max(0, next) : next;
      }
    }
    // What is asked next is asked of the prices of the lowest bound.
    evaluate(bestPrice);
    bestBound = bound;
  }

  private void evaluate(double[] at) {
    bound = 0;
    for (int f = 0; f < at.length; f++) {
      whole[f] = Math.round(Math.max(-greatestPrice, Math.min(greatestPrice, at[f])));
      bound += whole[f];
    }
    for (int l = 0; l < knapsacks.length; l++) {
      gain[l] = knapsacks[l].solve(whole, chosen);
      bound += gain[l];
    }
  }

  /** Returns the lowest bound found. */
  long bound() {
    return bestBound;
  }

  double[] prices() {
    return bestPrice.clone();
  }

  /** Whether the best prices' knapsacks take the family of an edge there. */
  boolean isChosen(int edge) {
    return chosen[edge];
  }

  /**
   * Works out what the bound would be with a pair forced in or out. To be called after {@link
   * #run}.
   *
   * @param with by edge: no assignment that has the pair is better than this
   * @param without by edge: no assignment that lacks it is better
   */
  void force(long[] with, long[] without) {
    for (PlaceKnapsack knapsack : knapsacks) {
      knapsack.force(whole, with, without);
      long rest = bound - gain[knapsack.place()];
      for (int e : knapsack.edges()) {
        with[e] += rest;
        without[e] += rest;
      }
    }
    for (int f = 0; f < price.length; f++) {
      // Who is at one place is at no other, so a pair also costs what the others lose by that.
      long losses = 0;
      for (int e = problem.start(f); e < problem.end(f); e++) {
        losses += bound - without[e];
      }
      for (int e = problem.start(f); e < problem.end(f); e++) {
        with[e] -= losses - (bound - without[e]);
      }
    }
  }

  /** Returns the bound with a family left out, given what {@link #force} worked out. */
  long withoutFamily(int family, long[] without) {
    long most = bound - whole[family];
    for (int e = problem.start(family); e < problem.end(family); e++) {
      most -= bound - without[e];
    }
    return most;
  }
}
