package io.github.imisproject.matching.allocation.optimise;

/**
 * Rows with short lists of weighted columns, and columns with capacities, in packed arrays.
 *
 * <p>The arrays are read in place and must not change while in use; so read, it is thread-safe.
 */
public final class SparseProblem {
  private final int[] starts;
  private final int[] columnOfEdge;
  private final int[] weights;
  private final int[] capacities;
  private final int[] edgeStartsOfColumn;
  private final int[] rowOfColumnEdge;
  private final int[] edgeOfColumnEdge;
  private final int[] weightOfColumnEdge;
  private final int greatestWeight;

  /**
   * Takes a problem.
   *
   * @param starts where each row's edges begin, one more entry than rows; the last is the number of
   *     edges
   * @param columnOfEdge the column of each edge
   * @param weights the weight of each edge; an edge below 1 is never used
   * @param capacities how many rows each column takes, 0 or more
   * @throws IllegalArgumentException if the arrays do not fit each other
   */
  public SparseProblem(int[] starts, int[] columnOfEdge, int[] weights, int[] capacities) {
    if (starts.length == 0
        || starts[0] != 0
        || starts[starts.length - 1] != columnOfEdge.length
        || columnOfEdge.length != weights.length) {
      throw new IllegalArgumentException(
          "there are "
              + columnOfEdge.length
              + " columns and "
              + weights.length
              + " weights of edges, and the rows end at "
              + (starts.length == 0 ? "nothing" : starts[starts.length - 1])
              + "; these three numbers must be equal, and the rows begin at 0");
    }
    for (int row = 1; row < starts.length; row++) {
      if (starts[row] < starts[row - 1]) {
        throw new IllegalArgumentException(
            "row " + (row - 1) + " ends at " + starts[row] + ", before it begins");
      }
    }
    this.starts = starts;
    this.columnOfEdge = columnOfEdge;
    this.weights = weights;
    int columns = capacities.length;
    this.edgeStartsOfColumn = new int[columns + 1];
    int greatest = 0;
    for (int e = 0; e < columnOfEdge.length; e++) {
      int column = columnOfEdge[e];
      if (column < 0 || column >= columns) {
        throw new IllegalArgumentException(
            "edge " + e + " has column " + column + ", must be from 0 to " + (columns - 1));
      }
      edgeStartsOfColumn[column + 1]++;
      greatest = Math.max(greatest, weights[e]);
    }
    this.greatestWeight = greatest;
    this.capacities = new int[columns];
    for (int column = 0; column < columns; column++) {
      if (capacities[column] < 0) {
        throw new IllegalArgumentException(
            "column " + column + " has capacity " + capacities[column] + ", must be 0 or more");
      }
      // More places than rows that list the column can never be used.
      this.capacities[column] = Math.min(capacities[column], edgeStartsOfColumn[column + 1]);
      edgeStartsOfColumn[column + 1] += edgeStartsOfColumn[column];
    }
    this.rowOfColumnEdge = new int[columnOfEdge.length];
    this.edgeOfColumnEdge = new int[columnOfEdge.length];
    this.weightOfColumnEdge = new int[columnOfEdge.length];
    fillColumns();
  }

  private void fillColumns() {
    int[] next = edgeStartsOfColumn.clone();
    for (int row = 0; row < rows(); row++) {
      for (int e = starts[row]; e < starts[row + 1]; e++) {
        int at = next[columnOfEdge[e]]++;
        if (at > edgeStartsOfColumn[columnOfEdge[e]] && rowOfColumnEdge[at - 1] == row) {
          throw new IllegalArgumentException(
              "row " + row + " lists column " + columnOfEdge[e] + " twice; keep one of the edges");
        }
        rowOfColumnEdge[at] = row;
        edgeOfColumnEdge[at] = e;
        weightOfColumnEdge[at] = weights[e];
      }
    }
  }

  /** Returns how many rows there are. */
  public int rows() {
    return starts.length - 1;
  }

  /** Returns how many columns there are. */
  public int columns() {
    return capacities.length;
  }

  int start(int row) {
    return starts[row];
  }

  int column(int edge) {
    return columnOfEdge[edge];
  }

  long weight(int edge) {
    return weights[edge];
  }

  int capacity(int column) {
    return capacities[column];
  }

  int columnStart(int column) {
    return edgeStartsOfColumn[column];
  }

  int columnRow(int at) {
    return rowOfColumnEdge[at];
  }

  int columnEdge(int at) {
    return edgeOfColumnEdge[at];
  }

  long columnWeight(int at) {
    return weightOfColumnEdge[at];
  }

  /** How many rows could be placed at most, going by the capacities alone. */
  long places() {
    long sum = 0;
    for (int capacity : capacities) {
      sum += capacity;
    }
    return sum;
  }

  long greatestWeight() {
    return greatestWeight;
  }
}
