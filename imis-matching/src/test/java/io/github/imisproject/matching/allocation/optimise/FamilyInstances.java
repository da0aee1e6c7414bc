package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;
import java.util.Random;

/** Seeded instances that are unfriendly to prices, and tiny ones for brute force. */
final class FamilyInstances {
  private FamilyInstances() {}

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

  /** Tiny, with weights about as great as they may be, all of them nearly equal. */
  static FamilyProblem huge(long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(5);
    int m = 1 + random.nextInt(3);
    long[] needs = random.longs(n, 1, 4).toArray();
    long[] capacities = random.longs(m, 1, 6).toArray();
    long most = (1L << 62) / n - 1 >> random.nextInt(10);
    Edges edges = new Edges(n, m);
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        edges.add(l, most - random.nextInt(300));
      }
      edges.endOfFamily(f);
    }
    return edges.problem(1, needs, capacities);
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
