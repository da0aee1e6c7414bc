package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/** Sorts indices without boxing them. */
final class Order {
  private Order() {}

  /** Returns the indices by falling value, equal ones by rising index. */
  static int[] falling(double[] values) {
    int n = values.length;
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    int[] other = new int[n];
    for (int width = 1; width < n; width *= 2) {
      for (int from = 0; from < n; from += 2 * width) {
        int middle = Math.min(from + width, n);
        int end = Math.min(middle + width, n);
        int left = from;
        int right = middle;
        for (int i = from; i < end; i++) {
          boolean takeLeft =
              left < middle && (right >= end || values[order[left]] >= values[order[right]]);
          other[i] = order[takeLeft ? left++ : right++];
        }
      }
      int[] swap = order;
      order = other;
      other = swap;
    }
    return order;
  }
}
