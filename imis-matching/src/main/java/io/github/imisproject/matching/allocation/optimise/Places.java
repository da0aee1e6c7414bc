package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/** Who holds which place: for each column a heap of its holders' bids, the lowest on top. */
final class Places {
  /** The price of a column that has no place at all: nobody ever bids it. */
  private static final long CLOSED = Long.MAX_VALUE / 4;

  private final SparseProblem problem;
  private final long[] prices;
  private final int[] edges;
  private final long[] bids;
  private final int[] positions;
  private final int[] offsets;
  private final int[] taken;
  private final int[] holders;

  Places(SparseProblem problem) {
    this.problem = problem;
    int columns = problem.columns();
    prices = new long[columns];
    offsets = new int[columns + 1];
    taken = new int[columns];
    for (int column = 0; column < columns; column++) {
      offsets[column + 1] = offsets[column] + problem.capacity(column);
      prices[column] = problem.capacity(column) == 0 ? CLOSED : 0;
    }
    holders = new int[offsets[columns]];
    edges = new int[problem.rows()];
    bids = new long[problem.rows()];
    positions = new int[problem.rows()];
    Arrays.fill(edges, -1);
  }

  /** Sends everybody away; prices stay. */
  void empty() {
    Arrays.fill(taken, 0);
    Arrays.fill(edges, -1);
  }

  long price(int column) {
    return prices[column];
  }

  int edgeOf(int row) {
    return edges[row];
  }

  /** The column that a row holds a place in, or -1. */
  int columnOf(int row) {
    return edges[row] < 0 ? -1 : problem.column(edges[row]);
  }

  int free(int column) {
    return problem.capacity(column) - taken[column];
  }

  /** Gives a place to a row that bids for it; returns the row that must leave for it, or -1. */
  int take(int row, int edge, long bid) {
    int column = problem.column(edge);
    edges[row] = edge;
    bids[row] = bid;
    int offset = offsets[column];
    if (free(column) > 0) {
      add(row, column);
      if (free(column) == 0) {
        prices[column] = Math.max(prices[column], bids[holders[offset]]);
      }
      return -1;
    }
    int outbid = holders[offset];
    edges[outbid] = -1;
    holders[offset] = row;
    siftDown(column, 0);
    prices[column] = bids[holders[offset]];
    return outbid;
  }

  /** Gives a free place to a row at the column's price. */
  void give(int row, int edge) {
    int column = problem.column(edge);
    edges[row] = edge;
    bids[row] = prices[column];
    add(row, column);
  }

  private void add(int row, int column) {
    int at = taken[column]++;
    holders[offsets[column] + at] = row;
    siftUp(column, at);
  }

  /** Takes a row's place away. */
  void leave(int row) {
    int column = columnOf(row);
    int at = positions[row];
    int last = --taken[column];
    if (at != last) {
      holders[offsets[column] + at] = holders[offsets[column] + last];
      siftDown(column, at);
      siftUp(column, at);
    }
    edges[row] = -1;
  }

  /** Sets a lower price, which all holders now pay. */
  void cut(int column, long price) {
    prices[column] = price;
    for (int at = offsets[column]; at < offsets[column] + taken[column]; at++) {
      bids[holders[at]] = price;
    }
  }

  int taken(int column) {
    return taken[column];
  }

  /** Returns one of the rows that hold a place in a column, from 0 to those taken. */
  int holder(int column, int at) {
    return holders[offsets[column] + at];
  }

  int[] columnOfRow() {
    int[] columns = new int[edges.length];
    Arrays.setAll(columns, this::columnOf);
    return columns;
  }

  long[] shownPrices() {
    long[] shown = prices.clone();
    for (int column = 0; column < shown.length; column++) {
      shown[column] = problem.capacity(column) == 0 ? 0 : shown[column];
    }
    return shown;
  }

  private void siftDown(int column, int from) {
    int offset = offsets[column];
    int size = taken[column];
    int row = holders[offset + from];
    int at = from;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && bids[holders[offset + child + 1]] < bids[holders[offset + child]]) {
        child++;
      }
      if (bids[holders[offset + child]] >= bids[row]) {
        break;
      }
      set(offset, at, holders[offset + child]);
      at = child;
    }
    set(offset, at, row);
  }

  private void siftUp(int column, int from) {
    int offset = offsets[column];
    int row = holders[offset + from];
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (bids[holders[offset + parent]] <= bids[row]) {
        break;
      }
      set(offset, at, holders[offset + parent]);
      at = parent;
    }
    set(offset, at, row);
  }

  private void set(int offset, int at, int row) {
    holders[offset + at] = row;
    positions[row] = at;
  }
}
