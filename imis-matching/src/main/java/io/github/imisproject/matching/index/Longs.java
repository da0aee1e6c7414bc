package io.github.imisproject.matching.index;

import java.util.Arrays;

/** A list of long numbers that grows. Not thread-safe. */
final class Longs {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }
}
