package io.github.imisproject.matching.allocation.optimise;

/**
 * An assignment of rows to columns with the prices that prove how good it is.
 *
 * <p>Immutable and thread-safe. Prices are whole multiples of 1 / {@link #scale()} of the caller's
 * unit, so that checking them needs no rounding: for a maximum, no row can do better than it does
 * by more than the prices say, and what all prices add up to is a bound no assignment can pass.
 */
public final class AssignmentSolution {
  private final int[] columnOfRow;
  private final long value;
  private final long bound;
  private final long scale;
  private final long[] columnPrices;

  AssignmentSolution(int[] columnOfRow, long value, long bound, long scale, long[] columnPrices) {
    this.columnOfRow = columnOfRow;
    this.value = value;
    this.bound = bound;
    this.scale = scale;
    this.columnPrices = columnPrices;
  }

  /** Returns how many rows the problem has. */
  public int rows() {
    return columnOfRow.length;
  }

  /** Returns the column of a row, or -1 if the row stays out. */
  public int columnOf(int row) {
    return columnOfRow[row];
  }

  /** Returns the sum of the weights, or of the costs, of what is assigned. */
  public long value() {
    return value;
  }

  /** Returns a bound that no assignment can pass; equal to {@link #value()} if this one is best. */
  public long bound() {
    return bound;
  }

  /** Returns whether the prices prove that no assignment is better. */
  public boolean isOptimal() {
    return value == bound;
  }

  /** Returns how many price units make one unit of weight or cost. */
  public long scale() {
    return scale;
  }

  /**
   * Returns the price of one place in a column, in units of 1 / {@link #scale()}: what one more
   * place there would be worth.
   *
   * @return 0 or more; 0 where places stay free
   */
  public long columnPrice(int column) {
    return columnPrices[column];
  }
}
