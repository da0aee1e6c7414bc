package io.github.imisproject.matching.allocation.optimise;

/** The few cheapest of many columns: a heap with the dearest of them on top. */
final class CheapestColumns {
  private final long[] values;
  private final int[] columns;
  private int size;

  CheapestColumns(int room) {
    values = new long[room];
    columns = new int[room];
  }

  int room() {
    return values.length;
  }

  void clear() {
    size = 0;
  }

  long dearest() {
    return values[0];
  }

  void add(long value, int column) {
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (values[parent] >= value) {
        break;
      }
      put(at, parent);
      at = parent;
    }
    values[at] = value;
    columns[at] = column;
  }

  void replaceDearest(long value, int column) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && values[child + 1] > values[child]) {
        child++;
      }
      if (values[child] <= value) {
        break;
      }
      put(at, child);
      at = child;
    }
    values[at] = value;
    columns[at] = column;
  }

  private void put(int to, int from) {
    values[to] = values[from];
    columns[to] = columns[from];
  }

  /**
   * Writes the columns but for the dearest, which only marks the bar, and -1 behind them if room is
   * left; returns the least value that a column not written can have.
   */
  long copyTo(int[] target, int from, int room) {
    boolean all = size <= room;
    for (int i = 0; i < room; i++) {
      int source = all ? i : i + 1;
      target[from + i] = source < size ? columns[source] : -1;
    }
    return all ? Long.MAX_VALUE : values[0];
  }
}
