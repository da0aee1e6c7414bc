package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Looks for the prices of capacity with the lowest bound, by deflected subgradient steps.
 *
 * <p>For any prices of 0 or more, all capacity at its price, plus each family's best weight less
 * the price of its need, is at least the optimum. Steps go against the overload that the families'
 * best choices would cause, as long as Polyak's rule says. Doubles only steer: the bound that
 * counts is worked out in whole numbers by {@link #bound(FamilyProblem, long[])}. Not thread-safe.
 *
 * @see "P. Camerini, L. Fratta and F. Maffioli, On Improving Relaxation Methods by Modified
 *     Gradient Techniques, Mathematical Programming Study 3 (1975), pp. 26-34"
 */
final class PriceSearch {
  private static final double DEFLECTION = 0.6;
  private static final int COMMON_STEPS = 200;
  private static final int PATIENCE = 12;
  private static final double SHORTEN = 0.7;

  private final FamilyProblem problem;
  private final int k;
  private final double[] weight; // by edge
  private final double[] need; // by family, then service, in units of the mean need
  private final double[] capacity; // by row, in the same units
  private final double[] unit; // by service: the mean need
  private final int[] row; // by edge: place times services
  private final double[] prices;
  private final double[] slope;
  private final double[] direction;
  private double[] best;
  private double bestBound;
  private double stride = 1;
  private int idle;

  PriceSearch(FamilyProblem problem) {
    this.problem = problem;
    k = problem.services();
    weight = new double[problem.edges()];
    row = new int[problem.edges()];
    for (int e = 0; e < weight.length; e++) {
      weight[e] = problem.weight(e);
      row[e] = problem.place(e) * k;
    }
    unit = new double[k];
    need = new double[problem.parties() * k];
    for (int i = 0; i < need.length; i++) {
      need[i] = problem.need(i / k, i % k);
      unit[i % k] += need[i] / problem.parties();
    }
    for (int i = 0; i < need.length; i++) {
      need[i] = unit[i % k] == 0 ? 0 : need[i] / unit[i % k];
    }
    capacity = new double[problem.places() * k];
    for (int i = 0; i < capacity.length; i++) {
      capacity[i] = problem.isBinding(i) ? problem.capacity(i / k, i % k) / unit[i % k] : 0;
    }
    prices = new double[capacity.length];
    slope = new double[capacity.length];
    direction = new double[capacity.length];
    best = prices.clone();
    bestBound = evaluate();
  }

  /**
   * Starts from one price for each service, the same at every place, which is quickly found: it
   * takes only each family's best weight. Where all places are alike these are the best prices, and
   * steps from 0 would only chase the crowd from place to place.
   */
  void startFromCommonPrices(double target) {
    double[] most = new double[problem.parties()];
    for (int f = 0; f < most.length; f++) {
      for (int e = problem.start(f); e < problem.end(f); e++) {
        most[f] = Math.max(most[f], weight[e]);
      }
    }
    double[] total = new double[k];
    for (int i = 0; i < capacity.length; i++) {
      total[i % k] += capacity[i];
    }
    double[] common = new double[k];
    double[] bestCommon = common.clone();
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < COMMON_STEPS; step++) {
      double[] free = total.clone();
      double bound = 0;
      for (int s = 0; s < k; s++) {
        bound += common[s] * total[s];
      }
      for (int f = 0; f < most.length; f++) {
        double surplus = most[f];
        for (int s = 0; s < k; s++) {
          surplus -= common[s] * need[f * k + s];
        }
        bound += Math.max(0, surplus);
        for (int s = 0; s < k && surplus > 0; s++) {
          free[s] -= need[f * k + s];
        }
      }
      if (bound < least) {
        least = bound;
        bestCommon = common.clone();
      }
      double norm = 0;
      for (int s = 0; s < k; s++) {
        free[s] = common[s] == 0 && free[s] > 0 ? 0 : free[s];
        norm += free[s] * free[s];
      }
      for (int s = 0; s < k && norm > 0; s++) {
        common[s] = Math.max(0, common[s] - (bound - target) / norm * free[s]);
      }
    }
    for (int i = 0; i < prices.length; i++) {
      prices[i] = problem.isBinding(i) ? bestCommon[i % k] : 0;
    }
    double bound = evaluate();
    if (bound < bestBound) {
      bestBound = bound;
      System.arraycopy(prices, 0, best, 0, best.length);
    } else {
      Arrays.fill(prices, 0);
    }
  }

  /** Takes up to so many steps towards a bound of {@code target}; returns those taken. */
  int run(int steps, double target, BooleanSupplier stop) {
    int taken = 0;
    while (taken < steps && stride > 1e-4 && bestBound > target && !stop.getAsBoolean()) {
      double bound = evaluate();
      taken++;
      if (bound < bestBound) {
        idle = bound < bestBound - 1e-6 * Math.abs(bestBound) ? 0 : idle + 1;
        bestBound = bound;
        System.arraycopy(prices, 0, best, 0, best.length);
      } else {
        idle++;
      }
      if (idle >= PATIENCE) {
        idle = 0;
        stride *= SHORTEN;
        System.arraycopy(best, 0, prices, 0, best.length);
        Arrays.fill(direction, 0);
        evaluate();
      }
      step(bound, target);
    }
    return taken;
  }

  private void step(double bound, double target) {
    double norm = 0;
    for (int i = 0; i < slope.length; i++) {
      boolean stuck = !problem.isBinding(i) || prices[i] == 0 && slope[i] > 0;
      direction[i] = stuck ? 0 : slope[i] + DEFLECTION * direction[i];
      norm += direction[i] * direction[i];
    }
    if (norm == 0) {
      stride = 0;
      return;
    }
    double length = stride * (bound - target) / norm;
    for (int i = 0; i < prices.length; i++) {
      prices[i] = Math.max(0, prices[i] - length * direction[i]);
    }
  }

  /** Works out the bound of the prices and its slope: what would stay free at each row. */
  private double evaluate() {
    double bound = 0;
    for (int i = 0; i < slope.length; i++) {
      slope[i] = capacity[i];
      bound += prices[i] * capacity[i];
    }
    for (int f = 0; f < problem.parties(); f++) {
      double most = 0;
      int choice = -1;
      int own = f * k;
      for (int e = problem.start(f); e < problem.end(f); e++) {
        double surplus = weight[e];
        int at = row[e];
        for (int s = 0; s < k; s++) {
          surplus -= prices[at + s] * need[own + s];
        }
        if (surplus > most) {
          most = surplus;
          choice = at;
        }
      }
      bound += most;
      for (int s = 0; s < k && choice >= 0; s++) {
        slope[choice + s] -= need[own + s];
      }
    }
    return bound;
  }

  double bestBound() {
    return bestBound;
  }

  /** Returns the best prices in whole units of weight for a unit of capacity. */
  long[] prices() {
    long[] whole = new long[best.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = unit[i % k] == 0 ? 0 : Math.round(best[i] / unit[i % k]);
    }
    return whole;
  }

  /** Returns the bound that prices prove, in whole numbers; the highest long if it overflows. */
  static long bound(FamilyProblem problem, long[] prices) {
    int k = problem.services();
    try {
      long bound = 0;
      for (int i = 0; i < prices.length; i++) {
        if (prices[i] > 0) {
          bound =
              Math.addExact(bound, Math.multiplyExact(prices[i], problem.capacity(i / k, i % k)));
        }
      }
      for (int f = 0; f < problem.parties(); f++) {
        bound = Math.addExact(bound, surplus(problem, prices, f));
      }
      return bound;
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  private static long surplus(FamilyProblem problem, long[] prices, int party) {
    long most = 0;
    for (int e = problem.start(party); e < problem.end(party); e++) {
      most = Math.max(most, surplus(problem, prices, party, e));
    }
    return most;
  }

  static long surplus(FamilyProblem problem, long[] prices, int party, int edge) {
    long surplus = problem.weight(edge);
    int row = problem.place(edge) * problem.services();
    for (int s = 0; s < problem.services(); s++) {
      surplus =
          Math.subtractExact(surplus, Math.multiplyExact(prices[row + s], problem.need(party, s)));
    }
    return surplus;
  }
}
