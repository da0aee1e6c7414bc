package io.github.imisproject.i18n.check;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units, 0 or more
 * @param end where it ends, excluded; more than {@code start}
 */
public record TextRange(int start, int end) {
  /** Checks the order. */
  public TextRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "range is " + start + " to " + end + ", must be 0 or more and not empty");
    }
  }
}
