package io.github.imisproject.matching.evaluation.metric.diversity;

import java.util.List;

/**
 * How often each item of the catalogue was shown, over all lists.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts one number for each item, 0 for an item never shown; at least one item
 */
public record CatalogueCounts(List<Long> counts) {
  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if there is no item or a count is negative
   */
  public CatalogueCounts {
    counts = List.copyOf(counts);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("counts is empty; give one count for each item");
    }
    if (counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is negative; must be 0 or more");
    }
  }

  /** Returns how often anything was shown. */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
