package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Prices of capacity, and the bound they prove: for any prices w of 0 or more, the sum of w times
 * capacity and of each party's best score less w times need is at least the optimum.
 *
 * <p>Small problems are solved by a simplex, so the bound is the optimum when parties may be split.
 * Larger ones go by subgradient steps, whose bound may be a little looser. Prices are rounded to
 * whole units and the bound is computed in whole numbers, so it holds exactly.
 */
final class Relaxation {
  /** The largest tableau, in cells: about 64 MB. */
  private static final long MOST_CELLS = 8_000_000;

  private static final int STEPS = 400;

  private final Market market;
  private final Gains gains;
  private final int k;
  private final long[] capacity;
  final long[] prices;
  private OptionalDouble optimum = OptionalDouble.empty();

  Relaxation(Market market, Gains gains) {
    this.market = market;
    this.gains = gains;
    k = market.services();
    capacity = usefulCapacity();
    long[] found = isSmall() ? bySimplex() : bySubgradient();
    prices = isSafe(found) ? found : new long[found.length];
  }

  /** Returns the optimum of the relaxation as a score, if the simplex found it. */
  OptionalDouble optimum() {
    return optimum;
  }

  /** Returns the capacity that could ever be used, which keeps products within {@code long}. */
  private long[] usefulCapacity() {
    long[] useful = market.capacities();
    for (int l = 0; l < market.places(); l++) {
      for (int s = 0; s < k; s++) {
        long wanted = 0;
        for (int f = 0; f < market.parties(); f++) {
          wanted += gains.isUsable(f, l) ? market.need(f, s) : 0;
        }
        useful[l * k + s] = Math.min(useful[l * k + s], wanted);
      }
    }
    return useful;
  }

  /** Returns what can be used of a service at a place at most. */
  long capacity(int place, int service) {
    return capacity[place * k + service];
  }

  /** Returns a pair's worth less the price of its need. */
  long surplus(int party, int place) {
    long value = gains.first(party, place);
    for (int s = 0; s < k; s++) {
      value -= prices[place * k + s] * market.need(party, s);
    }
    return value;
  }

  /** Returns the price of all capacity together. */
  long capacityWorth() {
    long worth = 0;
    for (int i = 0; i < capacity.length; i++) {
      worth += prices[i] * capacity[i];
    }
    return worth;
  }

  private boolean isSmall() {
    long pairs = 0;
    for (long first : gains.first) {
      pairs += first == Gains.UNUSABLE ? 0 : 1;
    }
    long constraints = market.parties() + (long) market.places() * k;
    return (pairs + constraints + 1) * (constraints + 1) <= MOST_CELLS;
  }

  private boolean isSafe(long[] candidate) {
    double worth = 0;
    for (int i = 0; i < candidate.length; i++) {
      worth += (double) candidate[i] * capacity[i];
    }
    double needs = 0;
    for (int f = 0; f < market.parties(); f++) {
      for (int s = 0; s < k; s++) {
        needs += market.need(f, s);
      }
    }
    double highest = Arrays.stream(candidate).max().orElse(0);
    return worth < 0x1p61 && highest * needs < 0x1p61;
  }

  private long[] bySimplex() {
    int n = market.parties();
    int m = market.places();
    int count = (int) Arrays.stream(gains.first).filter(g -> g != Gains.UNUSABLE).count();
    double[][] matrix = new double[n + m * k][count];
    double[] objective = new double[count];
    double[] limits = new double[n + m * k];
    Arrays.fill(limits, 0, n, 1);
    for (int i = 0; i < m * k; i++) {
      limits[n + i] = capacity[i];
    }
    int column = 0;
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        if (gains.isUsable(f, l)) {
          objective[column] = gains.first(f, l) / ScoreUnits.UNITS;
          matrix[f][column] = 1;
          for (int s = 0; s < k; s++) {
            matrix[n + l * k + s][column] = market.need(f, s);
          }
          column++;
        }
      }
    }
    Simplex simplex = new Simplex(matrix, limits, objective);
    optimum = OptionalDouble.of(simplex.solve());
    long[] found = new long[m * k];
    for (int i = 0; i < found.length; i++) {
      found[i] = (long) Math.rint(simplex.price(n + i) * ScoreUnits.UNITS);
    }
    return found;
  }

  /** Steps against the overload of each capacity, shorter and shorter; keeps the best bound. */
  private long[] bySubgradient() {
    int m = market.places();
    double[] w = new double[m * k];
    double[] best = w.clone();
    double bestBound = Double.POSITIVE_INFINITY;
    double scale = 1;
    int since = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[w.length];
      double bound = 0;
      for (int i = 0; i < w.length; i++) {
        slope[i] = capacity[i];
        bound += w[i] * capacity[i];
      }
      for (int f = 0; f < market.parties(); f++) {
        bound += choose(f, w, slope);
      }
      if (bound < bestBound) {
        bestBound = bound;
        best = w.clone();
        since = 0;
      } else if (++since == 10) {
        scale /= 2;
        since = 0;
        w = best.clone();
      }
      double norm = Arrays.stream(slope).map(x -> x * x).sum();
      double length = norm == 0 ? 0 : scale * 0.05 * bestBound / norm;
      for (int i = 0; i < w.length; i++) {
        w[i] = Math.max(0, w[i] - length * slope[i]);
      }
    }
    return Arrays.stream(best).mapToLong(price -> (long) Math.rint(price)).toArray();
  }

  private double choose(int party, double[] w, double[] slope) {
    double best = 0;
    int choice = -1;
    for (int l = 0; l < market.places(); l++) {
      if (gains.isUsable(party, l)) {
        double value = gains.first(party, l);
        for (int s = 0; s < k; s++) {
          value -= w[l * k + s] * market.need(party, s);
        }
        if (value > best) {
          best = value;
          choice = l;
        }
      }
    }
    for (int s = 0; s < k && choice >= 0; s++) {
      slope[choice * k + s] -= market.need(party, s);
    }
    return best;
  }
}
