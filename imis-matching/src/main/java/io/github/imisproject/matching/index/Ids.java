package io.github.imisproject.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of a segment, packed, with their order.
 *
 * <p>Immutable. The order is that of {@link String#compareTo}, which is not that of the bytes.
 */
final class Ids {
  final byte[] bytes;
  final int[] starts;

  /** Rows in the order of their ids, and the place of each row in that order. */
  final int[] sorted;

  final int[] rank;

  Ids(byte[] bytes, int[] starts, int[] sorted) {
    this.bytes = bytes;
    this.starts = starts;
    this.sorted = sorted;
    this.rank = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      rank[sorted[place]] = place;
    }
  }

  /**
   * Packs ids.
   *
   * @throws IllegalArgumentException if one comes twice
   */
  static Ids of(List<String> ids) {
    Integer[] order = new Integer[ids.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> ids.get(one).compareTo(ids.get(other)));
    int[] sorted = new int[order.length];
    int length = 0;
    byte[][] parts = new byte[ids.size()][];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = order[i];
      if (i > 0 && ids.get(order[i]).equals(ids.get(order[i - 1]))) {
        throw new IllegalArgumentException(
            "candidate '"
                + ids.get(order[i])
                + "' is given twice; give each an id of its own, or put the second one later");
      }
      parts[i] = ids.get(i).getBytes(StandardCharsets.UTF_8);
      length = Math.addExact(length, parts[i].length);
    }
    byte[] bytes = new byte[length];
    int[] starts = new int[ids.size() + 1];
    for (int i = 0; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, bytes, starts[i], parts[i].length);
      starts[i + 1] = starts[i] + parts[i].length;
    }
    return new Ids(bytes, starts, sorted);
  }

  String get(int row) {
    return new String(bytes, starts[row], starts[row + 1] - starts[row], StandardCharsets.UTF_8);
  }

  /** Returns whether an id of the order comes after the one before it. */
  boolean isAscending(int place) {
    return get(sorted[place - 1]).compareTo(get(sorted[place])) < 0;
  }

  /** Returns the row of an id, or -1. Logarithmic. */
  int find(String id) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = get(sorted[middle]).compareTo(id);
      if (order == 0) {
        return sorted[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
