package io.github.imisproject.matching.index;

import java.util.Arrays;

/** A list of numbers that grows. Not thread-safe. */
final class Ints {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** Returns the values of these rows, in their order. */
  int[] permuted(int[] rows) {
    int[] permuted = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      permuted[i] = values[rows[i]];
    }
    return permuted;
  }
}
