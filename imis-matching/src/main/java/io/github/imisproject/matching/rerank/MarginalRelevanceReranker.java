package io.github.imisproject.matching.rerank;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * MMR: each rank goes to the item that is good and unlike those already shown.
 *
 * <p>Thread-safe if the similarity is. O(depth · n): behind the depth the order stays as it was.
 *
 * @see "J. Carbonell and J. Goldstein, The Use of MMR, Diversity-Based Reranking for Reordering
 *     Documents and Producing Summaries, SIGIR 1998"
 */
public final class MarginalRelevanceReranker implements Reranker {
  private final ToDoubleBiFunction<String, String> similarity;

  /**
   * Creates the reranker.
   *
   * @param similarity how alike two items are, by their ids, from 0 to 1, the same either way round
   */
  public MarginalRelevanceReranker(ToDoubleBiFunction<String, String> similarity) {
    this.similarity = requireNonNull(similarity, "similarity");
  }

  @Override
  public String id() {
    return "marginalRelevance";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number("lambda", 0.7, 0, 1),
        new ParameterSpec.Number("depth", 50, 1, 10_000));
  }

  @Override
  public String guarantee() {
    return "the first item stays first; each next one has the highest lambda x score - (1 - lambda)"
        + " x similarity to the most similar item above it";
  }

  @Override
  public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
    double lambda = parameters.number("lambda");
    int depth = (int) Math.min(parameters.number("depth"), ranked.size());
    List<Ranked> left = new ArrayList<>(ranked);
    List<Double> closest = new ArrayList<>();
    ranked.forEach(item -> closest.add(0.0));
    List<Ranked> order = new ArrayList<>(ranked.size());
    while (order.size() < depth) {
      int best = 0;
      double bestValue = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < left.size(); i++) {
        double value = lambda * left.get(i).score() - (1 - lambda) * closest.get(i);
        if (value > bestValue) {
          best = i;
          bestValue = value;
        }
      }
      Ranked next = left.remove(best);
      closest.remove(best);
      order.add(next);
      for (int i = 0; i < left.size(); i++) {
        double alike = similarity.applyAsDouble(next.id(), left.get(i).id());
        if (!(alike >= 0 && alike <= 1)) {
          throw new IllegalStateException("similarity is " + alike + ", must be from 0 to 1");
        }
        closest.set(i, Math.max(closest.get(i), alike));
      }
    }
    order.addAll(left);
    return order;
  }
}
