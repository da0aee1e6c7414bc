package io.github.imisproject.matching.allocation.arrivals;

import java.util.Arrays;
import java.util.List;

/**
 * Prices of capacity in a market of weighted households.
 *
 * <p>For any prices w of 0 or more, the sum of w times capacity and of each household's best score
 * less w times need is at least what the best placement can reach. The prices that make this bound
 * small are what capacity is worth. They are found by subgradient steps towards a level that comes
 * nearer as steps stop helping. Not thread-safe; O(steps x households x places x services).
 */
final class FuturePrices {
  private static final int PATIENCE = 8;
  private static final int LEAST_STEPS = 60;
  private static final int MOST_STEPS = 1000;
  private static final double LAST_LEVEL = 1e-6;

  private final int places;
  private final int services;
  private final double[] capacity;
  private double[] need = new double[0];
  private double[] score = new double[0];
  private double[] weight = new double[0];
  private int households;

  FuturePrices(YearCapacity year) {
    places = year.places().size();
    services = year.services().size();
    capacity = new double[places * services];
    for (int i = 0; i < capacity.length; i++) {
      capacity[i] = year.remaining(i / services, i % services);
    }
  }

  /** Adds a household that comes {@code times} times; fractions are fine. */
  void add(Arrival arrival, double times, List<String> placeIds) {
    if (households == weight.length) {
      int room = Math.max(64, 2 * households);
      weight = Arrays.copyOf(weight, room);
      need = Arrays.copyOf(need, room * services);
      score = Arrays.copyOf(score, room * places);
    }
    for (int s = 0; s < services; s++) {
      need[households * services + s] = arrival.need().get(s);
    }
    for (int l = 0; l < places; l++) {
      Double given = arrival.scores().get(placeIds.get(l));
      score[households * places + l] = given == null || !fits(arrival, l) ? -1 : given;
    }
    weight[households++] = times;
  }

  private boolean fits(Arrival arrival, int place) {
    for (int s = 0; s < services; s++) {
      if (arrival.need().get(s) > capacity[place * services + s]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns prices by place, then service.
   *
   * @param start where to start from, such as the prices before
   * @param work how many prices to look at, within reason; more is nearer to the best prices
   */
  double[] solve(double[] start, long work) {
    long once = Math.max(1, (long) households * places * services);
    int steps = (int) Math.max(LEAST_STEPS, Math.min(MOST_STEPS, work / once));
    return descend(start, steps);
  }

  private double[] descend(double[] start, int steps) {
    double[] w = start.clone();
    for (int i = 0; i < w.length; i++) {
      // Without capacity nobody can come, so there is nothing to price.
      w[i] = capacity[i] == 0 ? 0 : w[i];
    }
    double[] best = w.clone();
    double[] slope = new double[w.length];
    double bestBound = Double.POSITIVE_INFINITY;
    double gap = 0.05;
    int since = 0;
    for (int step = 0; step < steps && gap > LAST_LEVEL; step++) {
      double bound = bound(w, slope);
      if (bound < bestBound - 0.05 * gap * Math.abs(bestBound)) {
        since = 0;
      } else if (++since == PATIENCE) {
        since = 0;
        gap /= 2;
        System.arraycopy(best, 0, w, 0, w.length);
        bound = bound(w, slope);
      }
      if (bound < bestBound) {
        bestBound = bound;
        System.arraycopy(w, 0, best, 0, w.length);
      }
      // A step goes by the price of all of a capacity, so that large and small ones move alike.
      double norm = 0;
      for (int i = 0; i < w.length; i++) {
        boolean fixed = capacity[i] == 0 || w[i] == 0 && slope[i] > 0;
        slope[i] = fixed ? 0 : slope[i] / capacity[i];
        norm += slope[i] * slope[i];
      }
      if (norm == 0) {
        break;
      }
      double length = (bound - bestBound * (1 - gap)) / norm;
      for (int i = 0; i < w.length; i++) {
        w[i] = capacity[i] == 0 ? 0 : Math.max(0, w[i] - length * slope[i] / capacity[i]);
      }
    }
    return best;
  }

  /** Returns the bound at prices w and writes its slope. */
  private double bound(double[] w, double[] slope) {
    double bound = 0;
    for (int i = 0; i < w.length; i++) {
      slope[i] = capacity[i];
      bound += w[i] * capacity[i];
    }
    for (int f = 0; f < households; f++) {
      double best = 0;
      int choice = -1;
      for (int l = 0; l < places; l++) {
        double worth = score[f * places + l];
        if (worth > best) {
          for (int s = 0; s < services; s++) {
            worth -= w[l * services + s] * need[f * services + s];
          }
          if (worth > best) {
            best = worth;
            choice = l;
          }
        }
      }
      if (choice >= 0) {
        bound += weight[f] * best;
        for (int s = 0; s < services; s++) {
          slope[choice * services + s] -= weight[f] * need[f * services + s];
        }
      }
    }
    return bound;
  }
}
