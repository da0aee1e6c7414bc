package io.github.imisproject.matching.rerank;

import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * xQuAD over categories: each rank goes to the item that is good and serves a need that those
 * already shown leave open.
 *
 * <p>Stateless and thread-safe. O(depth · n · categories of an item).
 *
 * @see "R. Santos, C. Macdonald and I. Ounis, Exploiting Query Reformulations for Web Search Result
 *     Diversification, WWW 2010"
 */
public final class CategoryCoverReranker implements Reranker {
  private final Map<String, Set<String>> categories;
  private final Map<String, Double> importance;

  /**
   * Creates the reranker.
   *
   * @param categories the categories of each item, by its id
   * @param importance how much each category matters, 0 or more; one that is not named does not
   *     count
   */
  public CategoryCoverReranker(
      Map<String, Set<String>> categories, Map<String, Double> importance) {
    Map<String, Set<String>> copy = new HashMap<>();
    categories.forEach((item, some) -> copy.put(item, Set.copyOf(some)));
    this.categories = Collections.unmodifiableMap(copy);
    double sum = importance.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    importance.forEach(
        (category, weight) -> {
          if (!(weight >= 0) || weight.isInfinite()) {
            throw new IllegalArgumentException(
                "the importance of category '"
                    + category
                    + "' is "
                    + weight
                    + ", must be 0 or more");
          }
          shares.put(category, sum == 0 ? 0 : weight / sum);
        });
    this.importance = Collections.unmodifiableMap(shares);
  }

  @Override
  public String id() {
    return "categoryCover";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number("lambda", 0.5, 0, 1),
        new ParameterSpec.Number("depth", 50, 1, 10_000));
  }

  @Override
  public String guarantee() {
    return "each of the first ranks has the highest (1 - lambda) x score + lambda x the importance,"
        + " not yet served by the items above it, of the categories it serves";
  }

  @Override
  public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
    double lambda = parameters.number("lambda");
    int depth = (int) Math.min(parameters.number("depth"), ranked.size());
    Map<String, Double> open = new HashMap<>();
    importance.keySet().forEach(category -> open.put(category, 1.0));
    List<Ranked> left = new ArrayList<>(ranked);
    List<Ranked> order = new ArrayList<>(ranked.size());
    while (order.size() < depth) {
      int best = 0;
      double bestValue = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < left.size(); i++) {
        double value = (1 - lambda) * left.get(i).score() + lambda * gain(left.get(i), open);
        if (value > bestValue) {
          best = i;
          bestValue = value;
        }
      }
      Ranked next = left.remove(best);
      order.add(next);
      for (String category : categories.getOrDefault(next.id(), Set.of())) {
        open.computeIfPresent(category, (c, share) -> share * (1 - next.score()));
      }
    }
    order.addAll(left);
    return order;
  }

  private double gain(Ranked item, Map<String, Double> open) {
    // In the order of the importance map, so that the sum has the same bits on every run.
    Set<String> own = categories.getOrDefault(item.id(), Set.of());
    double sum = 0;
    for (Map.Entry<String, Double> category : importance.entrySet()) {
      if (own.contains(category.getKey())) {
        sum += category.getValue() * open.getOrDefault(category.getKey(), 0.0) * item.score();
      }
    }
    return sum;
  }
}
