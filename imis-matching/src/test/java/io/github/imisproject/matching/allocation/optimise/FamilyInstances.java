package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;
import java.util.Random;

/**
 * Seeded instances in the shape of refugee placement, and kinds that are unfriendly to prices.
 *
 * <p>Households have one to three adults and often children; services are beds, school places and
 * seats in language classes; a fifth of them has each of four support needs, which two thirds of
 * the places can serve. Scores are sums over adults, so that large households weigh more, and good
 * places are good for everybody. Capacities add up to {@code tightness} times the demand.
 */
final class FamilyInstances {
  private static final int SUPPORTS = 4;

  private FamilyInstances() {}

  static FamilyProblem refugees(int n, int m, int services, double tightness, long seed) {
    Random random = new Random(seed);
    int[] adults = new int[n];
    long[] needs = new long[n * services];
    long[] total = new long[services];
    for (int f = 0; f < n; f++) {
      adults[f] = 1 + (random.nextDouble() < 0.6 ? 1 : 0) + (random.nextDouble() < 0.1 ? 1 : 0);
      int children = random.nextDouble() < 0.45 ? 0 : 1 + random.nextInt(4);
      int pupils = Math.max(0, children - random.nextInt(2));
      int learners = adults[f] - (random.nextDouble() < 0.3 ? 1 : 0);
      long[] need = {adults[f] + children, pupils, learners};
      for (int s = 0; s < services; s++) {
        needs[f * services + s] = need[s];
        total[s] += need[s];
      }
    }
    double[] size = random.doubles(m, 0.5, 2).toArray();
    double sizes = Arrays.stream(size).sum();
    long[] capacities = new long[m * services];
    boolean[] serves = new boolean[m * SUPPORTS];
    for (int l = 0; l < m; l++) {
      for (int s = 0; s < services; s++) {
        double share = tightness * size[l] / sizes * (0.85 + 0.3 * random.nextDouble());
        capacities[l * services + s] = Math.round(total[s] * share);
      }
      for (int j = 0; j < SUPPORTS; j++) {
        serves[l * SUPPORTS + j] = random.nextDouble() < 0.65;
      }
    }
    double[] quality = random.doubles(m, 0.5, 1.5).toArray();
    Edges edges = new Edges(n, m);
    for (int f = 0; f < n; f++) {
      boolean[] asks = new boolean[SUPPORTS];
      for (int j = 0; j < SUPPORTS; j++) {
        asks[j] = random.nextDouble() < 0.2;
      }
      double own = 0.1 + 0.6 * random.nextDouble();
      for (int l = 0; l < m; l++) {
        boolean suits = true;
        for (int j = 0; j < SUPPORTS; j++) {
          suits &= !asks[j] || serves[l * SUPPORTS + j];
        }
        double score = 0;
        for (int a = 0; a < adults[f]; a++) {
          score += Math.min(1, own * quality[l] * (0.7 + 0.6 * random.nextDouble()));
        }
        if (suits) {
          edges.add(l, Math.round(score * 1e9));
        }
      }
      edges.endOfFamily(f);
    }
    return edges.problem(services, needs, capacities);
  }

  /** Scores in proportion to size: every place is worth the same, so prices say nothing. */
  static FamilyProblem allAlike(int n, int m, long seed) {
    Random random = new Random(seed);
    long[] needs = random.longs(n, 5, 20).toArray();
    long[] capacities = new long[m];
    Arrays.fill(capacities, Arrays.stream(needs).sum() * 9 / 10 / m);
    Edges edges = new Edges(n, m);
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        edges.add(l, needs[f] * 1_000_000);
      }
      edges.endOfFamily(f);
    }
    return edges.problem(1, needs, capacities);
  }

  /** The larger the need, the better the score, as hard knapsacks have it. */
  static FamilyProblem correlated(int n, int m, long seed) {
    Random random = new Random(seed);
    long[] needs = random.longs(n * 2L, 10, 100).toArray();
    long[] capacities = new long[m * 2];
    Arrays.fill(capacities, Arrays.stream(needs).sum() * 8 / 20 / m);
    Edges edges = new Edges(n, m);
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        edges.add(l, (needs[2 * f] + needs[2 * f + 1] + random.nextInt(20)) * 1_000_000L);
      }
      edges.endOfFamily(f);
    }
    return edges.problem(2, needs, capacities);
  }

  /** Small, with ties, zero needs, zero capacities, missing pairs and zero weights. */
  static FamilyProblem tiny(long seed) {
    Random random = new Random(seed);
    int n = random.nextInt(7);
    int m = 1 + random.nextInt(3);
    int services = 1 + random.nextInt(3);
    long[] needs = random.longs((long) n * services, 0, 4).toArray();
    long[] capacities = random.longs((long) m * services, 0, 7).toArray();
    Edges edges = new Edges(n, m);
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        if (random.nextInt(5) > 0) {
          edges.add(l, random.nextInt(9) - 1L);
        }
      }
      edges.endOfFamily(f);
    }
    return edges.problem(services, needs, capacities);
  }

  /** Collects edges family by family. */
  private static final class Edges {
    private final int[] starts;
    private final int[] places;
    private final long[] weights;
    private int count;

    Edges(int n, int m) {
      starts = new int[n + 1];
      places = new int[n * m];
      weights = new long[n * m];
    }

    void add(int place, long weight) {
      places[count] = place;
      weights[count++] = weight;
    }

    void endOfFamily(int family) {
      starts[family + 1] = count;
    }

    FamilyProblem problem(int services, long[] needs, long[] capacities) {
      return new FamilyProblem(
          services,
          needs,
          capacities,
          starts,
          Arrays.copyOf(places, count),
          Arrays.copyOf(weights, count));
    }
  }
}
