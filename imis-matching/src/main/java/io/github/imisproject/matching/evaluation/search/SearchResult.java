package io.github.imisproject.matching.evaluation.search;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.MatchingPolicy;
import java.util.List;

/**
 * What a search tried and what it is worth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param metric the metric's id
 * @param trials one for each candidate, in their order
 * @param winner the trial with the best mean over the training parts, the first of equals
 * @param choices for each split the number of the trial that is best on its training part alone
 * @param heldOut the mean, over the splits, of what each split's choice reaches on the test part:
 *     what choosing like this is worth on items that had no say. With one split it is the winner's
 *     own value there
 */
public record SearchResult(
    String metric, List<Trial> trials, Trial winner, List<Integer> choices, double heldOut) {
  /** Copies the lists. */
  public SearchResult {
    requireNonNull(metric, "metric");
    requireNonNull(winner, "winner");
    trials = List.copyOf(trials);
    choices = List.copyOf(choices);
  }

  /**
   * One candidate and its values.
   *
   * @param number its place among the candidates, from 0
   * @param policy the candidate
   * @param training the metric's mean over the training part of each split
   * @param test the same over the test parts. The best of these over many trials promises too much;
   *     report {@link SearchResult#heldOut} instead
   */
  public record Trial(int number, MatchingPolicy policy, List<Double> training, List<Double> test) {
    /** Copies the lists. */
    public Trial {
      requireNonNull(policy, "policy");
      training = List.copyOf(training);
      test = List.copyOf(test);
    }

    /** Returns the mean of {@link #training} over the splits: what decides the winner. */
    public double trainingMean() {
      return ParameterSearch.mean(training);
    }

    /** Returns the mean of {@link #test} over the splits. */
    public double testMean() {
      return ParameterSearch.mean(test);
    }
  }
}
