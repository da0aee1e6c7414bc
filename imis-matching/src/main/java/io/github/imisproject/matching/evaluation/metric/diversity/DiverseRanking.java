package io.github.imisproject.matching.evaluation.metric.diversity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One ranked list with the aspects each item is relevant to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ranked the aspects of each item, best rank first; an empty set is an irrelevant item
 * @param judged the aspects of every judged item, ranked or not: what an ideal list is made of
 */
public record DiverseRanking(List<Set<String>> ranked, List<Set<String>> judged) {
  /** Copies the sets. */
  public DiverseRanking {
    ranked = copy(ranked);
    judged = copy(judged);
  }

  /** Returns every aspect that some judged item covers, in order. */
  public List<String> aspects() {
    Set<String> all = new TreeSet<>();
    judged.forEach(all::addAll);
    return new ArrayList<>(all);
  }

  private static List<Set<String>> copy(List<Set<String>> sets) {
    return sets.stream().map(Set::copyOf).toList();
  }
}
