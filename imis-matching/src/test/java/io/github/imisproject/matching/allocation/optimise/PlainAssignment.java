package io.github.imisproject.matching.allocation.optimise;

/** The optimum by trying every assignment. */
final class PlainAssignment {
  private PlainAssignment() {}

  static long minimum(int[] costs, int rows, int columns) {
    return minimum(costs, rows, columns, 0, 0);
  }

  private static long minimum(int[] costs, int rows, int columns, int row, long used) {
    if (row == rows) {
      return 0;
    }
    long best = Long.MAX_VALUE;
    for (int column = 0; column < columns; column++) {
      if ((used >> column & 1) == 0) {
        long rest = minimum(costs, rows, columns, row + 1, used | 1L << column);
        best = Math.min(best, costs[row * columns + column] + rest);
      }
    }
    return best;
  }

  static long maximum(SparseProblem problem, int[] free, int row) {
    if (row == problem.rows()) {
      return 0;
    }
    long best = maximum(problem, free, row + 1);
    for (int e = problem.start(row); e < problem.start(row + 1); e++) {
      int column = problem.column(e);
      if (free[column] > 0) {
        free[column]--;
        best = Math.max(best, problem.weight(e) + maximum(problem, free, row + 1));
        free[column]++;
      }
    }
    return best;
  }
}
