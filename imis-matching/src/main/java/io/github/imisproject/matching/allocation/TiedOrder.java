package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/** Puts the entries of one list in strict order. */
final class TiedOrder {
  private TiedOrder() {}

  /** Returns the entries by tier, those of one tier by {@code standing}. */
  static int[] order(RankedLists lists, int row, int[] standing) {
    int[] entries = lists.row(row);
    if (lists.isStrict()) {
      return entries;
    }
    long[] keys = new long[entries.length];
    for (int i = 0; i < entries.length; i++) {
      keys[i] = (long) standing[entries[i]] << 32 | entries[i];
    }
    int from = 0;
    while (from < entries.length) {
      int to = from + 1;
      while (to < entries.length && lists.tier(row, to) == lists.tier(row, from)) {
        to++;
      }
      Arrays.sort(keys, from, to);
      from = to;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] = (int) keys[i];
    }
    return entries;
  }
}
