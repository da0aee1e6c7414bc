package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.matching.allocation.optimise.FamilyProblem;
import io.github.imisproject.matching.internal.Draws;
import java.util.Arrays;

/**
 * Invented placement problems in the shape of refugee placement, for benchmarks and tests.
 *
 * <p>Households have one to three adults, and a little more than half of them one to four children.
 * They need beds, school places and seats in language classes. A fifth of them has each of four
 * support needs, which two thirds of the places can serve: the other pairs do not go together. The
 * score of a pair is the sum of its adults' chances to find work, so large households weigh more;
 * places that are good for one are good for all, with a third of chance. The same seed gives the
 * same problem on every machine.
 */
public final class SyntheticFamilies {
  private static final int MOST_SERVICES = 3;
  private static final int SUPPORTS = 4;
  private static final double UNITS = 1e9;

  private SyntheticFamilies() {}

  /**
   * Returns a problem whose weights are scores in thousand-millionths.
   *
   * @param families how many households, 1 or more
   * @param places how many places, 1 or more
   * @param services 1 for beds, 2 with school places, 3 with language classes
   * @param tightness what all places have together as a share of what all need, such as 1.0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static FamilyProblem refugees(
      int families, int places, int services, double tightness, long seed) {
    if (families < 1 || places < 1 || services < 1 || services > MOST_SERVICES) {
      throw new IllegalArgumentException(
          "there are "
              + families
              + " families, "
              + places
              + " places and "
              + services
              + " services; give at least one of each, and at most 3 services");
    }
    if (!(tightness > 0 && tightness <= 1000)) {
      throw new IllegalArgumentException(
          "tightness is " + tightness + ", must be above 0 and at most 1000");
    }
    Draws draws = new Draws(seed);
    int[] adults = new int[families];
    long[] needs = new long[families * services];
    long[] total = new long[services];
    for (int f = 0; f < families; f++) {
      adults[f] = 1 + (draws.chance(0.6) ? 1 : 0) + (draws.chance(0.1) ? 1 : 0);
      int children = draws.chance(0.45) ? 0 : 1 + draws.nextInt(4);
      int pupils = Math.max(0, children - draws.nextInt(2));
      int learners = adults[f] - (draws.chance(0.3) ? 1 : 0);
      long[] need = {adults[f] + children, pupils, learners};
      for (int s = 0; s < services; s++) {
        needs[f * services + s] = need[s];
        total[s] += need[s];
      }
    }
    double[] size = new double[places];
    Arrays.setAll(size, l -> 0.5 + 1.5 * draws.nextDouble());
    double sizes = Arrays.stream(size).sum();
    long[] capacities = new long[places * services];
    boolean[] serves = new boolean[places * SUPPORTS];
    double[] quality = new double[places];
    for (int l = 0; l < places; l++) {
      for (int s = 0; s < services; s++) {
        double share = tightness * size[l] / sizes * (0.85 + 0.3 * draws.nextDouble());
        capacities[l * services + s] = Math.round(total[s] * share);
      }
      for (int j = 0; j < SUPPORTS; j++) {
        serves[l * SUPPORTS + j] = draws.chance(0.65);
      }
      quality[l] = 0.5 + draws.nextDouble();
    }
    int[] starts = new int[families + 1];
    int[] placeOfEdge = new int[families * places];
    long[] weights = new long[placeOfEdge.length];
    int edges = 0;
    for (int f = 0; f < families; f++) {
      boolean[] asks = new boolean[SUPPORTS];
      for (int j = 0; j < SUPPORTS; j++) {
        asks[j] = draws.chance(0.2);
      }
      double own = 0.1 + 0.6 * draws.nextDouble();
      for (int l = 0; l < places; l++) {
        boolean suits = true;
        for (int j = 0; j < SUPPORTS; j++) {
          suits &= !asks[j] || serves[l * SUPPORTS + j];
        }
        double score = 0;
        for (int a = 0; a < adults[f]; a++) {
          score += Math.min(1, own * quality[l] * (0.7 + 0.6 * draws.nextDouble()));
        }
        if (suits) {
          placeOfEdge[edges] = l;
          weights[edges++] = Math.round(score * UNITS);
        }
      }
      starts[f + 1] = edges;
    }
    return new FamilyProblem(
        services,
        needs,
        capacities,
        starts,
        Arrays.copyOf(placeOfEdge, edges),
        Arrays.copyOf(weights, edges));
  }
}
