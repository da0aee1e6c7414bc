package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/**
 * The way back of the auction: columns with free places and a price lower it and call rows back,
 * until every column with a price is full.
 *
 * <p>Each row that follows gains at least one step, so this ends.
 */
final class PriceCut {
  private final SparseProblem problem;
  private final Places places;
  private final long scale;
  private final int[] queue;
  private final boolean[] queued;

  /** What each row gains where it is, 0 or more: all that most rows are asked for. */
  private final long[] profits;

  private int head;
  private int length;
  private long[] gains = new long[16];
  private int[] edges = new int[16];
  private int found;

  PriceCut(SparseProblem problem, Places places, long scale) {
    this.problem = problem;
    this.places = places;
    this.scale = scale;
    this.queue = new int[problem.columns()];
    this.queued = new boolean[problem.columns()];
    this.profits = new long[problem.rows()];
  }

  void run(long step) {
    for (int column = 0; column < problem.columns(); column++) {
      enqueueIfFree(column);
    }
    for (int row = 0; row < profits.length && length > 0; row++) {
      profits[row] = profit(row);
    }
    while (length > 0) {
      int column = queue[head];
      head = (head + 1) % queue.length;
      length--;
      queued[column] = false;
      cut(column, step);
    }
  }

  private long profit(int row) {
    int edge = places.edgeOf(row);
    long profit = edge < 0 ? 0 : problem.weight(edge) * scale - places.price(problem.column(edge));
    return Math.max(0, profit);
  }

  private void enqueueIfFree(int column) {
    if (!queued[column] && places.free(column) > 0 && places.price(column) > 0) {
      queued[column] = true;
      queue[(head + length++) % queue.length] = column;
    }
  }

  private void cut(int column, long step) {
    int free = places.free(column);
    if (free == 0 || places.price(column) == 0) {
      return;
    }
    findBestRows(column, free + 1, step);
    boolean more = found > free;
    long price = more ? Math.max(0, gains[0] - step) : 0;
    places.cut(column, Math.min(places.price(column), price));
    for (int i = 0; i < places.taken(column); i++) {
      int holder = places.holder(column, i);
      profits[holder] = profit(holder);
    }
    for (int i = more ? 1 : 0; i < found; i++) {
      int row = problem.columnRow(edges[i]);
      int left = places.columnOf(row);
      if (left >= 0) {
        places.leave(row);
      }
      places.give(row, problem.columnEdge(edges[i]));
      profits[row] = profit(row);
      if (left >= 0) {
        enqueueIfFree(left);
      }
    }
  }

  /**
   * Finds the rows elsewhere that would pay most for a place here, the least eager of them first.
   */
  private void findBestRows(int column, int wanted, long step) {
    if (gains.length < wanted) {
      gains = Arrays.copyOf(gains, wanted * 2);
      edges = Arrays.copyOf(edges, wanted * 2);
    }
    found = 0;
    for (int at = problem.columnStart(column); at < problem.columnStart(column + 1); at++) {
      int row = problem.columnRow(at);
      long gain = problem.columnWeight(at) * scale - profits[row];
      long least = found < wanted ? step - 1 : Math.max(step - 1, gains[0]);
      if (gain <= least || places.columnOf(row) == column) {
        continue;
      }
      if (found < wanted) {
        siftUp(found++, gain, at);
      } else if (gain > gains[0]) {
        siftDown(gain, at);
      }
    }
  }

  private void siftUp(int from, long gain, int edge) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (gains[parent] <= gain) {
        break;
      }
      gains[at] = gains[parent];
      edges[at] = edges[parent];
      at = parent;
    }
    gains[at] = gain;
    edges[at] = edge;
  }

  private void siftDown(long gain, int edge) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= found) {
        break;
      }
      if (child + 1 < found && gains[child + 1] < gains[child]) {
        child++;
      }
      if (gains[child] >= gain) {
        break;
      }
      gains[at] = gains[child];
      edges[at] = edges[child];
      at = child;
    }
    gains[at] = gain;
    edges[at] = edge;
  }
}
