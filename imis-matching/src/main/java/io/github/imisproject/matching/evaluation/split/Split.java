package io.github.imisproject.matching.evaluation.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may be learnt from, and what is measured.
 *
 * <p>Immutable, and thread-safe if the items are.
 *
 * @param <T> the items; told apart by {@code equals}
 * @param training what may be learnt from
 * @param test what is measured; shares no item with {@code training}
 */
public record Split<T>(List<T> training, List<T> test) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if an item stands twice, in one part or in both
   */
  public Split {
    training = List.copyOf(training);
    test = List.copyOf(test);
    Set<T> seen = new HashSet<>(training);
    seen.addAll(test);
    int size = training.size() + test.size();
    if (seen.size() != size) {
      throw new IllegalArgumentException(
          "training and test name "
              + size
              + " items, of which "
              + (size - seen.size())
              + " stand twice; put each item into one part, once");
    }
  }

  /** Returns how many items there are in both parts. */
  public int size() {
    return training.size() + test.size();
  }

  /** Returns the sizes; never an item, which may be a person's record. */
  @Override
  public String toString() {
    return "Split[training=" + training.size() + ", test=" + test.size() + "]";
  }
}
