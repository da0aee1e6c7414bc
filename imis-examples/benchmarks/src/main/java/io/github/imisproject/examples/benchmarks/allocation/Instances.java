package io.github.imisproject.examples.benchmarks.allocation;

import java.util.Arrays;
import java.util.Random;

/** Seeded instances: the flattering kind, where costs are independent, and the realistic kind. */
final class Instances {
  /** Rows with {@code degree} edges each, popular columns listed more often, and capacities. */
  record Sparse(int rows, int[] starts, int[] columns, int[] weights, int[] capacities) {}

  private static final int RANK = 5;

  private Instances() {}

  static int[] uniform(int n, long seed) {
    return new Random(seed).ints((long) n * n, 0, 1_000_000).toArray();
  }

  /** Everybody wants much the same: costs of rank 5 plus a twentieth of noise. */
  static int[] lowRank(int n, long seed) {
    Random random = new Random(seed);
    double[] rows = random.doubles((long) n * RANK).toArray();
    double[] columns = random.doubles((long) n * RANK).toArray();
    int[] costs = new int[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < RANK; k++) {
          sum += rows[i * RANK + k] * columns[j * RANK + k];
        }
        costs[i * n + j] = (int) (1e6 * (0.95 * sum / RANK + 0.05 * random.nextDouble()));
      }
    }
    return costs;
  }

  static Sparse sparse(int rows, int columns, int degree, double placesPerRow, long seed) {
    Random random = new Random(seed);
    double[] quality = random.doubles(columns).toArray();
    int[] starts = new int[rows + 1];
    int[] column = new int[rows * degree];
    int[] weights = new int[rows * degree];
    int[] lastRow = new int[columns];
    Arrays.fill(lastRow, -1);
    int edge = 0;
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < degree; k++) {
        int c;
        do {
          c = (int) (columns * Math.pow(random.nextDouble(), 1.5));
        } while (lastRow[c] == row);
        lastRow[c] = row;
        column[edge] = c;
        weights[edge++] = 1 + (int) (1e6 * (0.5 * quality[c] + 0.5 * random.nextDouble()));
      }
      starts[row + 1] = edge;
    }
    int[] capacities = new int[columns];
    for (int i = 0; i < rows * placesPerRow; i++) {
      capacities[random.nextInt(columns)]++;
    }
    return new Sparse(rows, starts, column, weights, capacities);
  }
}
