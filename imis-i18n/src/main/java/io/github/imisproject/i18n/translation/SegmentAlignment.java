package io.github.imisproject.i18n.translation;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the segments of an older version of a text in a newer one.
 *
 * @see "J. W. Hunt, M. D. McIlroy, An Algorithm for Differential File Comparison, Bell Laboratories
 *     (1976)"
 */
public final class SegmentAlignment {
  private SegmentAlignment() {}

  /**
   * Returns for each member of {@code to} the index of its like in {@code from}, or -1 where it has
   * none: a longest common subsequence, so the order is kept and no member is used twice. Cost:
   * proportional to the product of the sizes.
   */
  public static List<Integer> align(List<String> from, List<String> to) {
    int[][] length = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        length[i][j] =
            from.get(i).equals(to.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<Integer> aligned = new ArrayList<>();
    int i = 0;
    while (aligned.size() < to.size()) {
      int j = aligned.size();
      if (i == from.size()) {
        aligned.add(-1);
      } else if (from.get(i).equals(to.get(j))) {
        aligned.add(i++);
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        aligned.add(-1);
      }
    }
    return List.copyOf(aligned);
  }

  /**
   * Returns for each member of {@code to} the index of what it was in {@code from}: its like, or,
   * where as many members were changed between two that are alike, the one in the same place; -1
   * where there is neither.
   */
  public static List<Integer> alignChanged(List<String> from, List<String> to) {
    List<Integer> aligned = new ArrayList<>(align(from, to));
    int start = 0;
    int before = -1;
    for (int j = 0; j <= aligned.size(); j++) {
      int next = j == aligned.size() ? from.size() : aligned.get(j);
      if (next < 0) {
        continue;
      }
      if (j - start == next - before - 1) {
        for (int k = start; k < j; k++) {
          aligned.set(k, before + 1 + k - start);
        }
      }
      before = next;
      start = j + 1;
    }
    return List.copyOf(aligned);
  }
}
