package io.github.imisproject.matching.evaluation.search;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.search.SearchResult.Trial;
import io.github.imisproject.matching.evaluation.split.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds the candidate policy with the best mean of a metric, cross-validated.
 *
 * <p>Immutable and thread-safe if its parts are. Candidates run in parallel, on the pool of the
 * caller or the common one; the result is the same on any number of threads. Each candidate is
 * prepared once and measured once on each item, so a search costs candidates x items rankings,
 * however many splits there are.
 *
 * <p>Ranking by a policy learns nothing from the items; only the choice does. A split therefore
 * chooses on its training part and is valued on its test part, which had no say.
 *
 * @param <T> the items of the splits, such as people
 * @param <C> what the metric measures, such as a judged ranking
 * @see "S. Varma, R. Simon, Bias in Error Estimation When Using Cross-Validation for Model
 *     Selection, BMC Bioinformatics 7 (2006)"
 */
public final class ParameterSearch<T, C> {
  private final Metric<? super C> metric;
  private final Function<? super MatchingPolicy, ? extends Function<? super T, ? extends C>>
      prepare;

  /**
   * Creates a search.
   *
   * @param metric what to make best; it says which direction that is
   * @param prepare turns a candidate into what it does for one item. Called once for each
   *     candidate; both functions are deterministic and thread-safe
   * @throws IllegalArgumentException if the metric does not say which end is better
   */
  public ParameterSearch(
      Metric<? super C> metric,
      Function<? super MatchingPolicy, ? extends Function<? super T, ? extends C>> prepare) {
    this.metric = metric;
    this.prepare = requireNonNull(prepare, "prepare");
    if (metric.direction() == Direction.NEITHER) {
      throw new IllegalArgumentException(
          "metric '" + metric.id() + "' has no better end; choose one that judges");
    }
  }

  /**
   * Tries every candidate.
   *
   * @param candidates in order, such as those of {@link SearchSpace#grid}; of equals the first wins
   * @param splits at least one, with items on both sides
   * @throws IllegalArgumentException if a list or one side of a split is empty
   */
  public SearchResult run(List<MatchingPolicy> candidates, List<Split<T>> splits) {
    if (candidates.isEmpty() || splits.isEmpty()) {
      throw new IllegalArgumentException(
          (candidates.isEmpty() ? "candidates" : "splits") + " is empty; give at least one");
    }
    for (Split<T> split : splits) {
      if (split.training().isEmpty() || split.test().isEmpty()) {
        throw new IllegalArgumentException(
            "splits has " + split + "; give every split items on both sides");
      }
    }
    List<Trial> trials =
        IntStream.range(0, candidates.size())
            .parallel()
            .mapToObj(number -> trial(number, candidates.get(number), splits))
            .toList();
    List<Integer> choices = new ArrayList<>();
    List<Double> reached = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      int split = i;
      int choice = best(trials.size(), number -> trials.get(number).training().get(split));
      choices.add(choice);
      reached.add(trials.get(choice).test().get(split));
    }
    Trial winner = trials.get(best(trials.size(), number -> trials.get(number).trainingMean()));
    return new SearchResult(metric.id(), trials, winner, choices, mean(reached));
  }

  private Trial trial(int number, MatchingPolicy policy, List<Split<T>> splits) {
    Function<? super T, ? extends C> ranking = prepare.apply(policy);
    Map<T, Double> known = new HashMap<>();
    Function<T, Double> value =
        item -> known.computeIfAbsent(item, one -> metric.evaluate(ranking.apply(one)));
    List<Double> training = new ArrayList<>();
    List<Double> test = new ArrayList<>();
    for (Split<T> split : splits) {
      training.add(mean(split.training().stream().map(value).toList()));
      test.add(mean(split.test().stream().map(value).toList()));
    }
    return new Trial(number, policy, training, test);
  }

  private int best(int count, IntToDoubleFunction value) {
    boolean up = metric.direction() == Direction.HIGHER_IS_BETTER;
    int best = 0;
    for (int i = 1; i < count; i++) {
      double own = value.applyAsDouble(i);
      double other = value.applyAsDouble(best);
      if (up ? own > other : own < other) {
        best = i;
      }
    }
    return best;
  }

  /** Adds in order: the same to the last bit on any number of threads. */
  static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }
}
