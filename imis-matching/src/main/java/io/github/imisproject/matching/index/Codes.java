package io.github.imisproject.matching.index;

import java.util.Arrays;

/**
 * One number for each candidate, in two bytes each where they fit, with the distinct numbers of
 * each block.
 *
 * <p>Immutable once made. Exactly one of the two arrays is in use.
 */
final class Codes {
  private static final char[] NO_CHARS = {};
  private static final int[] NO_INTS = {};

  final char[] narrow;
  final int[] wide;

  /** The distinct numbers of block {@code b} are {@code distinct[starts[b]..starts[b + 1]]}. */
  final int[] starts;

  final int[] distinct;

  private Codes(char[] narrow, int[] wide, int blocks) {
    this.narrow = narrow;
    this.wide = wide;
    int size = narrow.length + wide.length;
    this.starts = new int[blocks + 1];
    int[] found = new int[Math.max(16, 4 * blocks)];
    int[] block = new int[Segment.BLOCK];
    int filled = 0;
    for (int b = 0; b < blocks; b++) {
      int from = b * Segment.BLOCK;
      int count = Math.min(size, from + Segment.BLOCK) - from;
      for (int i = 0; i < count; i++) {
        block[i] = get(from + i);
      }
      Arrays.sort(block, 0, count);
      for (int i = 0; i < count; i++) {
        if (i == 0 || block[i] != block[i - 1]) {
          if (filled == found.length) {
            found = Arrays.copyOf(found, 2 * filled);
          }
          found[filled++] = block[i];
        }
      }
      starts[b + 1] = filled;
    }
    this.distinct = Arrays.copyOf(found, filled);
  }

  /** Returns the column of {@code values}, of which {@code limit} is above all. */
  static Codes of(int[] values, int limit) {
    int blocks = Segment.blocks(values.length);
    if (limit > Character.MAX_VALUE + 1) {
      return new Codes(NO_CHARS, values, blocks);
    }
    char[] narrow = new char[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (char) values[i];
    }
    return new Codes(narrow, NO_INTS, blocks);
  }

  int get(int row) {
    return narrow.length != 0 ? narrow[row] : wide[row];
  }

  int size() {
    return narrow.length + wide.length;
  }
}
