package io.github.imisproject.matching.evaluation.metric.fairness;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far attention and relevance have drifted apart for each item over a series of lists.
 *
 * <p>Each list's attention and each list's relevance add up to 1 before they are summed, so that a
 * long list weighs no more than a short one.
 *
 * @see "A. Biega, K. Gummadi, G. Weikum, Equity of Attention, SIGIR 2018"
 */
public final class AmortisedInequity {
  private AmortisedInequity() {}

  /**
   * One list of the series.
   *
   * @param ranked the items shown, best rank first
   * @param relevance the relevance of every item that could have been shown, 0 or more
   */
  public record Shown(List<String> ranked, Map<String, Double> relevance) {
    /** Copies the parts. */
    public Shown {
      ranked = List.copyOf(ranked);
      relevance = Map.copyOf(relevance);
    }
  }

  /**
   * Returns the sum over items of |attention - relevance|, both summed over the series.
   *
   * @return from 0 (everyone gets the attention deserved) to twice the number of lists
   */
  public static double of(List<Shown> series, Attention attention) {
    SortedMap<String, Double> difference = new TreeMap<>();
    for (Shown shown : series) {
      double allAttention = 0;
      for (int i = 0; i < shown.ranked().size(); i++) {
        allAttention += attention.at(i);
      }
      for (int i = 0; i < shown.ranked().size(); i++) {
        difference.merge(shown.ranked().get(i), attention.at(i) / allAttention, Double::sum);
      }
      double allRelevance = 0;
      for (var entry : new TreeMap<>(shown.relevance()).entrySet()) {
        allRelevance += entry.getValue();
      }
      for (var entry : shown.relevance().entrySet()) {
        if (allRelevance > 0) {
          difference.merge(entry.getKey(), -entry.getValue() / allRelevance, Double::sum);
        }
      }
    }
    double sum = 0;
    for (double value : difference.values()) {
      sum += Math.abs(value);
    }
    return sum;
  }
}
