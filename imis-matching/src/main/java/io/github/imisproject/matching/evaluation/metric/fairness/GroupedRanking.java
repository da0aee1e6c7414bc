package io.github.imisproject.matching.evaluation.metric.fairness;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One ranked list with the group and the relevance of each item.
 *
 * <p>Immutable and thread-safe.
 *
 * @param groups the group of each item, best rank first
 * @param relevance how relevant each item is, from 0 to 1, in the same order
 * @param target the share each group should have; more than 0 each, 1 together
 */
public record GroupedRanking(
    List<String> groups, List<Double> relevance, SortedMap<String, Double> target) {
  /**
   * Copies and checks the parts.
   *
   * @throws IllegalArgumentException if an item's group has no target, or the targets do not add up
   */
  public GroupedRanking {
    groups = List.copyOf(groups);
    relevance = List.copyOf(relevance);
    target = Collections.unmodifiableSortedMap(new TreeMap<>(target));
    if (groups.size() != relevance.size()) {
      throw new IllegalArgumentException(
          "there are "
              + groups.size()
              + " groups and "
              + relevance.size()
              + " relevances; give one of each for every item");
    }
    double sum = 0;
    for (double share : target.values()) {
      if (!(share > 0)) {
        throw new IllegalArgumentException("a target share is " + share + ", must be above 0");
      }
      sum += share;
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("the target shares add up to " + sum + ", must be 1");
    }
    for (String group : groups) {
      if (!target.containsKey(group)) {
        throw new IllegalArgumentException(
            "group '" + group + "' has no target share; known groups: " + target.keySet());
      }
    }
  }

  /** Returns a ranking of equally relevant items. */
  public static GroupedRanking of(List<String> groups, Map<String, Double> target) {
    return new GroupedRanking(
        groups, Collections.nCopies(groups.size(), 1.0), new TreeMap<>(target));
  }

  /** Returns how many of the first {@code k} items are of a group. */
  public int count(String group, int k) {
    return Collections.frequency(groups.subList(0, Math.min(k, groups.size())), group);
  }
}
