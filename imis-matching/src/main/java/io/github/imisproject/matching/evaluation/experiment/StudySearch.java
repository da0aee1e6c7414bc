package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.search.Axis;
import io.github.imisproject.matching.evaluation.search.SearchSpace;
import java.util.List;

/**
 * Which numbers of the standard policy an experiment tries, as the strategy {@code tunedWeights}.
 *
 * <p>Immutable and thread-safe. The choice is made on the people to learn from and their
 * judgements, cross-validated, by the experiment's first metric; it is worth what it reaches on the
 * others.
 *
 * @param axes what may change; at least one
 * @param draws how many random candidates, from 1 to 1000; 0 tries the whole grid, up to 1000
 * @param folds how many folds the people to learn from are parted into, from 2 to 20
 */
public record StudySearch(List<Axis> axes, int draws, int folds) {
  /** The most candidates of one search. */
  public static final int MAX_CANDIDATES = 1000;

  /**
   * Copies the list and checks that the standard policy has what the axes change.
   *
   * @throws IllegalArgumentException if a number is out of its range or an axis does not fit
   */
  public StudySearch {
    axes = List.copyOf(axes);
    if (draws < 0 || draws > MAX_CANDIDATES) {
      throw new IllegalArgumentException(
          "search.draws is " + draws + ", must be from 0 to " + MAX_CANDIDATES);
    }
    if (folds < 2 || folds > 20) {
      throw new IllegalArgumentException("search.folds is " + folds + ", must be from 2 to 20");
    }
    new SearchSpace(MatchingPolicy.standard(), axes);
    long size = 1;
    for (Axis axis : axes) {
      size = Math.min(MAX_CANDIDATES + 1L, size * axis.values().size());
    }
    if (draws == 0 && size > MAX_CANDIDATES) {
      throw new IllegalArgumentException(
          "search.axes have more than "
              + MAX_CANDIDATES
              + " combinations; try fewer values, or set draws");
    }
  }

  List<MatchingPolicy> candidates(MatchingPolicy policy, long seed) {
    SearchSpace space = new SearchSpace(policy, axes);
    return draws == 0 ? space.grid() : space.random(draws, seed);
  }
}
