package io.github.imisproject.matching.evaluation.metric.allocation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A problem and the place of each party.
 *
 * <p>Immutable and thread-safe.
 */
public final class Outcome {
  private final AllocationProblem problem;
  private final int[] places;

  /**
   * Creates an outcome.
   *
   * @param problem what was to be decided
   * @param places the place of each party, {@link AllocationProblem#UNPLACED} for none
   * @throws IllegalArgumentException if a party has no entry or a place does not exist
   */
  public Outcome(AllocationProblem problem, int[] places) {
    this.problem = requireNonNull(problem, "problem");
    this.places = places.clone();
    if (places.length != problem.partyCount()) {
      throw new IllegalArgumentException(
          "there are "
              + places.length
              + " places for "
              + problem.partyCount()
              + " parties; give one for each");
    }
    for (int place : places) {
      if (place < AllocationProblem.UNPLACED || place >= problem.placeCount()) {
        throw new IllegalArgumentException("a place is " + place + ", which does not exist");
      }
    }
  }

  /** Returns the outcome of a mechanism. */
  public static Outcome of(Allocation allocation) {
    return new Outcome(allocation.problem(), allocation.placesByParty());
  }

  /** Returns the problem. */
  public AllocationProblem problem() {
    return problem;
  }

  int[] places() {
    return places;
  }

  int placed() {
    return (int) Arrays.stream(places).filter(place -> place >= 0).count();
  }

  /** Returns the tier of the party's place in its list, 1 being the best; empty if unplaced. */
  OptionalInt rank(int party) {
    RankedLists lists =
        problem
            .preferences()
            .orElseThrow(() -> missing("preference lists", "withPreferencesByScore"));
    for (int i = 0; places[party] >= 0 && i < lists.length(party); i++) {
      if (lists.entry(party, i) == places[party]) {
        return OptionalInt.of(lists.tier(party, i) + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns each party's score at its place, 0 for the unplaced and where there is no score. */
  double[] utilities() {
    ScoreMatrix scores = problem.scores().orElseThrow(() -> missing("scores", "withScores"));
    double[] utilities = new double[places.length];
    for (int party = 0; party < places.length; party++) {
      double score = places[party] < 0 ? 0 : scores.score(party, places[party]);
      utilities[party] = Double.isNaN(score) ? 0 : score;
    }
    return utilities;
  }

  private static IllegalArgumentException missing(String what, String fix) {
    return new IllegalArgumentException("the problem has no " + what + "; add them with " + fix);
  }
}
