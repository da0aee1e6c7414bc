package io.github.imisproject.matching.allocation.mechanism;

import java.util.Arrays;

/**
 * A small simplex for: maximise c x with A x at most b, x at least 0, and b at least 0.
 *
 * <p>A whole tableau of doubles. The entering column is the one with the largest reduced cost,
 * after many steps without progress the first (Bland's rule, which cannot cycle); ties by the
 * smaller number, so the result is the same every time. Not thread-safe.
 */
final class Simplex {
  private static final double TOLERANCE = 1e-9;
  private static final int PATIENCE = 50;

  private final double[][] rows; // one for each constraint, then the objective
  private final int[] basis;
  private final int variables;
  private final int constraints;

  /**
   * Prepares the tableau.
   *
   * @param matrix the constraints, row by row
   * @param limits the right-hand sides, 0 or more
   * @param objective what a unit of each variable is worth
   */
  Simplex(double[][] matrix, double[] limits, double[] objective) {
    variables = objective.length;
    constraints = limits.length;
    int width = variables + constraints + 1;
    rows = new double[constraints + 1][width];
    basis = new int[constraints];
    for (int i = 0; i < constraints; i++) {
      System.arraycopy(matrix[i], 0, rows[i], 0, variables);
      rows[i][variables + i] = 1;
      rows[i][width - 1] = limits[i];
      basis[i] = variables + i;
    }
    for (int j = 0; j < variables; j++) {
      rows[constraints][j] = -objective[j];
    }
  }

  /** Returns the optimum; the objective must be bounded. */
  double solve() {
    int last = variables + constraints;
    int still = 0;
    double[] objective = rows[constraints];
    while (true) {
      int column = entering(still > PATIENCE);
      if (column < 0) {
        return objective[last];
      }
      int row = leaving(column);
      if (row < 0) {
        throw new IllegalStateException("the objective has no bound");
      }
      double before = objective[last];
      pivot(row, column);
      still = objective[last] > before + TOLERANCE ? 0 : still + 1;
    }
  }

  /** Returns the shadow price of a constraint, 0 or more. */
  double price(int constraint) {
    return Math.max(0, rows[constraints][variables + constraint]);
  }

  private int entering(boolean first) {
    int best = -1;
    double[] objective = rows[constraints];
    for (int j = 0; j < variables + constraints; j++) {
      if (objective[j] < -TOLERANCE && (best < 0 || objective[j] < objective[best])) {
        best = j;
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  private int leaving(int column) {
    int last = variables + constraints;
    int best = -1;
    double bestRatio = 0;
    for (int i = 0; i < constraints; i++) {
      if (rows[i][column] > TOLERANCE) {
        double ratio = rows[i][last] / rows[i][column];
        if (best < 0 || ratio < bestRatio || ratio == bestRatio && basis[i] < basis[best]) {
          best = i;
          bestRatio = ratio;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    double[] from = rows[row];
    double pivot = from[column];
    for (int j = 0; j < from.length; j++) {
      from[j] /= pivot;
    }
    from[column] = 1;
    for (int i = 0; i < rows.length; i++) {
      double factor = rows[i][column];
      if (i != row && factor != 0) {
        double[] to = rows[i];
        for (int j = 0; j < to.length; j++) {
          to[j] -= factor * from[j];
        }
        to[column] = 0;
      }
    }
    basis[row] = column;
  }

  @Override
  public String toString() {
    return "basis " + Arrays.toString(basis);
  }
}
