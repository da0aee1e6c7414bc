package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Searches all assignments for one whose scores, sorted upwards, come later in the dictionary.
 *
 * <p>Depth first; cut where even the best place that still has room for each of the rest gives
 * nothing better. O(n (m + log n)) a node. Not thread-safe.
 */
final class LeximinTree {
  private final Market market;
  private final ScoreUnits scores;
  private final RunControl control;
  private final long nodeLimit;
  private final int[] order; // those with fewest places first
  private final int[][] choices; // by party, best score first
  private final long[] free;
  private final int[] at;
  private final long[] got;
  private int[] best;
  private long[] bestSorted;
  private long nodes;
  private boolean stopped;

  LeximinTree(Market market, ScoreUnits scores, int[] start, long nodeLimit, RunControl control) {
    this.market = market;
    this.scores = scores;
    this.control = control;
    this.nodeLimit = nodeLimit;
    best = start;
    bestSorted = FairScores.sorted(market, scores, start);
    free = market.capacities();
    at = market.start();
    choices = new int[market.parties()][];
    for (int f = 0; f < choices.length; f++) {
      int party = f;
      choices[f] =
          IntStream.range(0, market.places())
              .filter(l -> scores.isUsable(party, l))
              .boxed()
              .sorted(Comparator.comparingLong((Integer l) -> -scores.of(party, l)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    order =
        IntStream.range(0, market.parties())
            .filter(f -> !market.isPinned(f))
            .boxed()
            .sorted(Comparator.comparingInt((Integer f) -> choices[f].length))
            .mapToInt(Integer::intValue)
            .toArray();
    got = new long[order.length];
  }

  FairMechanism.Fair search() {
    descend(0);
    return new FairMechanism.Fair(best, !stopped);
  }

  private void descend(int depth) {
    control.checkCancelled();
    nodes++;
    if (nodes > nodeLimit || (nodes & 255) == 0 && control.deadlinePassed().getAsBoolean()) {
      stopped = true;
    }
    if (stopped || !canBeFairer(depth)) {
      return;
    }
    if (depth == order.length) {
      best = at.clone();
      bestSorted = FairScores.sorted(market, scores, best);
      return;
    }
    int f = order[depth];
    for (int l : choices[f]) {
      if (fits(f, l)) {
        put(f, l, -1);
        at[f] = l;
        got[depth] = scores.of(f, l);
        descend(depth + 1);
        at[f] = -1;
        put(f, l, 1);
      }
    }
    got[depth] = 0;
    descend(depth + 1);
  }

  /** Whether the best that each of the rest could have beside those decided beats the best. */
  private boolean canBeFairer(int depth) {
    long[] dream = got.clone();
    for (int i = depth; i < order.length; i++) {
      dream[i] = 0;
      for (int l : choices[order[i]]) {
        if (fits(order[i], l)) {
          dream[i] = scores.of(order[i], l);
          break;
        }
      }
    }
    Arrays.sort(dream);
    return Arrays.compare(dream, bestSorted) > 0;
  }

  private boolean fits(int party, int place) {
    for (int s = 0; s < market.services(); s++) {
      if (market.need(party, s) > free[place * market.services() + s]) {
        return false;
      }
    }
    return true;
  }

  private void put(int party, int place, int sign) {
    for (int s = 0; s < market.services(); s++) {
      free[place * market.services() + s] += sign * market.need(party, s);
    }
  }
}
