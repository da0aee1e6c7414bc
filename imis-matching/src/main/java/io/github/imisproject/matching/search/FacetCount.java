package io.github.imisproject.matching.search;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;

/**
 * How many hits there would be with one value of a facet chosen, all else left as it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the value, such as {@code HOUSING}
 * @param name what a reader is shown for it
 * @param count the number of hits, 1 or more
 */
public record FacetCount(String value, Argument name, int count) {
  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public FacetCount {
    requireNonNull(value, "value");
    requireNonNull(name, "name");
    if (count < 1) {
      throw new IllegalArgumentException("count is " + count + ", must be 1 or more");
    }
  }

  /** Returns the name and the number, to be written in the reader's language. */
  public Reason reason() {
    return Reason.of("search.facet").with("name", name).with("count", count);
  }
}
