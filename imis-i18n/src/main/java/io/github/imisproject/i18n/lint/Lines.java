package io.github.imisproject.i18n.lint;

import java.util.Arrays;

/** Where the lines of a text begin. */
final class Lines {
  private final int[] starts;

  Lines(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      boolean end =
          text.charAt(i) == '\n'
              || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (end) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns the line of a position, from 1. */
  int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** Returns the column of a position, from 1. */
  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }

  /** Returns the position of a line and column, or the nearest there is. */
  int offset(int line, int column) {
    int index = Math.min(Math.max(line, 1), starts.length) - 1;
    return starts[index] + Math.max(column, 1) - 1;
  }
}
