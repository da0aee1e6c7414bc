package io.github.imisproject.matching.evaluation.metric.diversity;

import java.util.List;

/**
 * One ranked list with how relevant, how well known and how different its items are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param relevance the probability that each item is liked, best rank first, from 0 to 1
 * @param seen the probability that a random person has seen each item, from 0 to 1
 * @param distances how different two items are, from 0 to 1, by their ranks; symmetric
 */
public record NovelRanking(
    List<Double> relevance, List<Double> seen, List<List<Double>> distances) {
  /**
   * Copies and checks the lists.
   *
   * @throws IllegalArgumentException if the lists have different lengths
   */
  public NovelRanking {
    relevance = List.copyOf(relevance);
    seen = List.copyOf(seen);
    distances = distances.stream().map(List::copyOf).toList();
    int size = relevance.size();
    if (seen.size() != size
        || distances.size() != size
        || distances.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "there are "
              + size
              + " relevances, "
              + seen.size()
              + " probabilities and "
              + distances.size()
              + " rows of distances; each needs one entry for every item");
    }
  }
}
