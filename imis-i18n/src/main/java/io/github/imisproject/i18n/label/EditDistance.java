package io.github.imisproject.i18n.label;

/**
 * Counts the edits between one query and many keys: insertions, deletions, replacements and swaps
 * of neighbours, no letter edited twice. Not thread-safe; one for each query.
 *
 * <p>Bit-parallel for queries of up to 64 characters, one word operation a character of the key;
 * longer queries use a band of the dynamic programme.
 *
 * @see "H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances,
 *     Nordic Journal of Computing 10 (2003)"
 */
final class EditDistance {
  private static final int WORD = 64;

  private final byte[] query;
  private final long[] places = new long[256];

  EditDistance(byte[] query) {
    this.query = query;
    if (query.length <= WORD) {
      for (int i = 0; i < query.length; i++) {
        places[query[i] & 0xFF] |= 1L << i;
      }
    }
  }

  /** Returns the distance to the key in {@code bytes}, or {@code most + 1} if it is greater. */
  int atMost(byte[] bytes, int from, int to, int most) {
    int length = to - from;
    if (Math.abs(length - query.length) > most) {
      return most + 1;
    }
    if (query.length == 0 || length == 0) {
      return Math.max(query.length, length);
    }
    return query.length <= WORD ? parallel(bytes, from, to, most) : banded(bytes, from, to, most);
  }

  private int parallel(byte[] bytes, int from, int to, int most) {
    long last = 1L << query.length - 1;
    long positive = -1L;
    long negative = 0;
    long diagonal = 0;
    long before = 0;
    int distance = query.length;
    for (int i = from; i < to; i++) {
      long here = places[bytes[i] & 0xFF];
      long swap = (~diagonal & here) << 1 & before;
      diagonal = ((here & positive) + positive ^ positive) | here | negative | swap;
      long up = negative | ~(diagonal | positive);
      long down = diagonal & positive;
      if ((up & last) != 0) {
        distance++;
      } else if ((down & last) != 0) {
        distance--;
      }
      if (distance - (to - 1 - i) > most) {
        return most + 1;
      }
      up = up << 1 | 1;
      down <<= 1;
      positive = down | ~(diagonal | up);
      negative = up & diagonal;
      before = here;
    }
    return Math.min(distance, most + 1);
  }

  private int banded(byte[] bytes, int from, int to, int most) {
    int columns = to - from + 1;
    int[] before = new int[columns];
    int[] above = new int[columns];
    int[] row = new int[columns];
    int far = most + 1;
    for (int j = 0; j < columns; j++) {
      above[j] = Math.min(j, far);
    }
    for (int i = 1; i <= query.length; i++) {
      int low = Math.max(1, i - most);
      int high = Math.min(columns - 1, i + most);
      row[low - 1] = low == 1 ? Math.min(i, far) : far;
      int least = row[low - 1];
      for (int j = low; j <= high; j++) {
        byte a = query[i - 1];
        byte b = bytes[from + j - 1];
        int best = above[j - 1] + (a == b ? 0 : 1);
        best = Math.min(best, row[j - 1] + 1);
        best = Math.min(best, (j == i + most ? far : above[j]) + 1);
        if (i > 1 && j > 1 && a == bytes[from + j - 2] && query[i - 2] == b) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = Math.min(best, far);
        least = Math.min(least, row[j]);
      }
      if (high + 1 < columns) {
        row[high + 1] = far;
      }
      if (least > most) {
        return far;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return Math.min(above[columns - 1], far);
  }
}
