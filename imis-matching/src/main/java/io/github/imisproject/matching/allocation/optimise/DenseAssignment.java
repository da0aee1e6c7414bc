package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/**
 * Assigns every row to a column of its own at the least total cost, all pairs being possible.
 *
 * <p>An auction with scaled steps. Each row remembers the few columns that were cheapest when it
 * last looked at all of them: since prices only rise, a later bid has to look at those alone until
 * they are no longer certain to be the cheapest. That makes the method as fast on costs where all
 * rows want the same columns as on independent ones. Exact: costs are scaled by rows + 1, so that
 * steps of 1 cannot hide a better assignment.
 *
 * <p>Deterministic, single-threaded; memory beside the matrix is about 100 bytes a row and 20 a
 * column. Use {@link SparseAssignment} where rows may stay out, columns take several, or most pairs
 * are impossible.
 *
 * @see "D. Bertsekas, The Auction Algorithm: A Distributed Relaxation Method for the Assignment
 *     Problem, Annals of Operations Research 14 (1988), pp. 105-123"
 */
public final class DenseAssignment {
  /** How many columns a row remembers; 16 was fastest of 8 to 64 on both kinds of costs. */
  private static final int REMEMBERED = 16;

  /** By how much a step is smaller than the one before. */
  private static final int STEP_RATIO = 6;

  private static final long NEVER = Long.MIN_VALUE;

  private final int[] costs;
  private final int rows;
  private final int columns;
  private final long scale;
  private final int[] columnOf;
  private final int[] rowOf;
  private final long[] prices;
  private final int[] remembered;

  /** For each row: every column it does not remember costs at least this much. */
  private final long[] others;

  private final CheapestColumns cheapest;
  private int bestColumn;
  private long bestValue;
  private long secondValue;

  private DenseAssignment(int[] costs, int rows, int columns) {
    this.costs = costs;
    this.rows = rows;
    this.columns = columns;
    this.scale = rows + 1L;
    this.columnOf = new int[rows];
    this.rowOf = new int[columns];
    this.prices = new long[columns];
    this.remembered = new int[rows * REMEMBERED];
    this.others = new long[rows];
    this.cheapest = new CheapestColumns(Math.min(REMEMBERED + 1, columns));
    Arrays.fill(columnOf, -1);
    Arrays.fill(rowOf, -1);
    Arrays.fill(others, NEVER);
  }

  /**
   * Returns an assignment of least total cost.
   *
   * @param costs the cost of each pair, row by row; read in place, not copied, not changed
   * @param rows how many rows, 1 or more
   * @param columns how many columns, at least as many as rows
   * @throws IllegalArgumentException if the sizes do not fit each other
   */
  public static AssignmentSolution minimise(int[] costs, int rows, int columns) {
    if (rows < 1 || columns < rows || (long) rows * columns != costs.length) {
      throw new IllegalArgumentException(
          "there are "
              + rows
              + " rows, "
              + columns
              + " columns and "
              + costs.length
              + " costs; give at least as many columns as rows, and a cost for each pair");
    }
    return new DenseAssignment(costs, rows, columns).solve();
  }

  private AssignmentSolution solve() {
    long least = costs[0];
    long most = costs[0];
    for (int cost : costs) {
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
    long step = Math.max(1, (most - least) * scale / 4);
    int[] waiting = new int[rows];
    while (true) {
      bidUntilAllAreAssigned(waiting, step);
      if (columns > rows) {
        lowerPricesOfFreeColumns(step);
      }
      if (step == 1 || surplus() < scale) {
        break;
      }
      step = Math.max(1, step / STEP_RATIO);
    }
    long value = 0;
    for (int row = 0; row < rows; row++) {
      value += costs[row * columns + columnOf[row]];
    }
    return new AssignmentSolution(columnOf, value, value, scale, prices);
  }

  private long value(int row, int column) {
    return costs[row * columns + column] * scale + prices[column];
  }

  private void bidUntilAllAreAssigned(int[] waiting, long step) {
    int count = 0;
    for (int row = rows - 1; row >= 0; row--) {
      int column = columnOf[row];
      if (column >= 0) {
        look(row);
        if (value(row, column) <= bestValue + step) {
          continue;
        }
        rowOf[column] = -1;
        columnOf[row] = -1;
      }
      waiting[count++] = row;
    }
    while (count > 0) {
      int row = waiting[--count];
      look(row);
      int column = bestColumn;
      prices[column] += (secondValue == Long.MAX_VALUE ? 0 : secondValue - bestValue) + step;
      int outbid = rowOf[column];
      rowOf[column] = row;
      columnOf[row] = column;
      if (outbid >= 0) {
        columnOf[outbid] = -1;
        waiting[count++] = outbid;
      }
    }
  }

  /** Finds the row's best column and the value of the second best. */
  private void look(int row) {
    if (others[row] == NEVER) {
      lookAtAll(row);
    }
    int from = row * REMEMBERED;
    while (true) {
      long best = Long.MAX_VALUE;
      long second = Long.MAX_VALUE;
      int bestAt = -1;
      for (int i = from; i < from + REMEMBERED; i++) {
        int column = remembered[i];
        if (column < 0) {
          break;
        }
        long value = value(row, column);
        if (value < second) {
          if (value < best) {
            second = best;
            best = value;
            bestAt = column;
          } else {
            second = value;
          }
        }
      }
      if (second <= others[row]) {
        bestColumn = bestAt;
        bestValue = best;
        secondValue = second;
        return;
      }
      lookAtAll(row);
    }
  }

  private void lookAtAll(int row) {
    int base = row * columns;
    cheapest.clear();
    int column = 0;
    for (; column < cheapest.room(); column++) {
      cheapest.add(costs[base + column] * scale + prices[column], column);
    }
    long bar = cheapest.dearest();
    for (; column < columns; column++) {
      long value = costs[base + column] * scale + prices[column];
      if (value < bar) {
        cheapest.replaceDearest(value, column);
        bar = cheapest.dearest();
      }
    }
    others[row] = cheapest.copyTo(remembered, row * REMEMBERED, REMEMBERED);
  }

  /**
   * A column that nobody took must cost nothing, or the prices prove nothing: each such column
   * lowers its price until somebody comes or it is 0.
   */
  private void lowerPricesOfFreeColumns(long step) {
    long[] profit = new long[rows];
    for (int row = 0; row < rows; row++) {
      profit[row] = value(row, columnOf[row]);
    }
    int[] queue = new int[columns];
    int head = 0;
    int length = 0;
    for (int column = 0; column < columns; column++) {
      if (rowOf[column] < 0 && prices[column] > 0) {
        queue[length++] = column;
      }
    }
    if (length == 0) {
      return;
    }
    while (length > 0) {
      int column = queue[head];
      head = (head + 1) % columns;
      length--;
      int freed = takeBestRow(column, profit, step);
      if (freed >= 0 && prices[freed] > 0) {
        queue[(head + length++) % columns] = freed;
      }
    }
    // What rows remember was true of rising prices only.
    Arrays.fill(others, NEVER);
  }

  private int takeBestRow(int column, long[] profit, long step) {
    long best = Long.MIN_VALUE;
    long second = Long.MIN_VALUE;
    int bestRow = -1;
    for (int row = 0; row < rows; row++) {
      long gain = profit[row] - costs[row * columns + column] * scale;
      if (gain > second) {
        if (gain > best) {
          second = best;
          best = gain;
          bestRow = row;
        } else {
          second = gain;
        }
      }
    }
    long wanted = second == Long.MIN_VALUE ? 0 : second - step;
    long price = Math.min(prices[column], Math.max(0, wanted));
    prices[column] = price;
    if (best < price + step) {
      return -1;
    }
    int freed = columnOf[bestRow];
    rowOf[freed] = -1;
    rowOf[column] = bestRow;
    columnOf[bestRow] = column;
    profit[bestRow] = value(bestRow, column);
    return freed;
  }

  /**
   * How much better all rows together could do at these prices: below scale, the optimum is proven.
   */
  private long surplus() {
    long sum = 0;
    for (int row = 0; row < rows; row++) {
      look(row);
      sum += value(row, columnOf[row]) - bestValue;
    }
    for (int column = 0; column < columns && columns > rows; column++) {
      sum += rowOf[column] < 0 ? prices[column] : 0;
    }
    return sum;
  }
}
