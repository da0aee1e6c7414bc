package io.github.imisproject.matching.allocation.optimise;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of a market as whole numbers of a thousand-millionth, so that totals compare exactly.
 *
 * <p>A pair is usable if it is possible, acceptable, and has a score that is not negative. For
 * those who write mechanisms. Immutable and thread-safe; 8 bytes a pair.
 */
public final class ScoreUnits {
  /** How many units make a score of 1. */
  public static final double UNITS = 1e9;

  private static final long UNUSABLE = Long.MIN_VALUE;

  private final Market market;
  private final long[] units; // by party, then place

  /** Works out the units of all pairs of a market. */
  public ScoreUnits(Market market) {
    this.market = market;
    units = new long[market.parties() * market.places()];
    for (int f = 0; f < market.parties(); f++) {
      for (int l = 0; l < market.places(); l++) {
        double score = market.score(f, l);
        units[f * market.places() + l] = score >= 0 ? toUnits(score) : UNUSABLE;
      }
    }
  }

  /** Returns why a problem's scores cannot be used, or empty if they can. */
  public static Optional<Problem> refusal(AllocationProblem problem, String mechanism) {
    if (problem.scores().isEmpty()) {
      return Optional.of(
          Problem.error("/scores", "allocation.scoresNeeded", Map.of("mechanism", mechanism)));
    }
    ScoreMatrix scores = problem.scores().get();
    double largest = 0;
    for (int f = 0; f < scores.parties(); f++) {
      for (int e = scores.start(f); e < scores.end(f); e++) {
        double score = Math.abs(scores.score(e));
        largest = score > largest ? score : largest;
      }
    }
    double most = Math.rint(largest * UNITS) * Math.max(1, problem.partyCount());
    return most < 0x1p62
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                "/scores",
                "allocation.scoresTooLarge",
                Map.of("mechanism", mechanism, "largest", Double.toString(largest))));
  }

  /** Returns a score in units, rounded to the nearest. */
  public static long toUnits(double score) {
    return (long) Math.rint(score * UNITS);
  }

  /** Returns the score of an amount of units. */
  public static double toScore(long units) {
    return units / UNITS;
  }

  /** Returns whether a pair is acceptable and has a score that is not negative. */
  public boolean isUsable(int party, int place) {
    return units[party * market.places() + place] != UNUSABLE;
  }

  /** Returns the score of a usable pair. */
  public long of(int party, int place) {
    return units[party * market.places() + place];
  }

  /** Returns the total of the pinned pairs; a pin without a score counts 0. */
  public long pinned() {
    AllocationProblem problem = market.problem();
    long total = 0;
    for (int f = 0; f < market.parties(); f++) {
      if (market.isPinned(f) && problem.scores().isPresent()) {
        double score = problem.scores().get().score(f, problem.pin(f));
        total += Double.isNaN(score) ? 0 : toUnits(score);
      }
    }
    return total;
  }

  /** Returns the total of an allocation, pins included. */
  public long total(int[] places) {
    long total = pinned();
    for (int f = 0; f < places.length; f++) {
      if (places[f] >= 0 && !market.isPinned(f)) {
        total += of(f, places[f]);
      }
    }
    return total;
  }
}
