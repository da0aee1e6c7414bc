package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who points where, and the cycles that makes; shared by the trading mechanisms. Not thread-safe.
 *
 * <p>"Unplaced" is a place that everybody may point at and that never points: a cycle of one.
 */
final class TradingRound {
  static final int UNPLACED = -1;
  static final int NOBODY = -1;

  private final Market market;
  private final int n;
  private final int[][] queues;
  private final int[] queueAt;
  private final int[] listAt;
  private final boolean[] rejected; // by place, then party
  final boolean[] done;
  final int[] partyPoints;
  final int[] placePoints;

  TradingRound(Market market, int[][] queues) {
    this.market = market;
    this.n = market.parties();
    this.queues = queues;
    queueAt = new int[market.places()];
    listAt = new int[n];
    rejected = new boolean[n * market.places()];
    done = new boolean[n];
    partyPoints = new int[n];
    placePoints = new int[market.places()];
    for (int f = 0; f < n; f++) {
      done[f] = market.isPinned(f);
    }
  }

  boolean isRejected(int party, int place) {
    return rejected[place * n + party];
  }

  void reject(int party, int place) {
    rejected[place * n + party] = true;
  }

  boolean anybodyLeft() {
    for (boolean d : done) {
      if (!d) {
        return true;
      }
    }
    return false;
  }

  /** Points everybody anew. Rejections never go back, so the pointers only move forward. */
  void point() {
    for (int f = 0; f < n; f++) {
      partyPoints[f] = UNPLACED;
      while (!done[f] && listAt[f] < market.listLength(f)) {
        int l = market.listed(f, listAt[f]);
        if (!isRejected(f, l)) {
          partyPoints[f] = l;
          break;
        }
        listAt[f]++;
      }
    }
    for (int l = 0; l < placePoints.length; l++) {
      placePoints[l] = NOBODY;
      while (queueAt[l] < queues[l].length) {
        int f = queues[l][queueAt[l]];
        if (!done[f] && !isRejected(f, l)) {
          placePoints[l] = f;
          break;
        }
        queueAt[l]++;
      }
    }
  }

  /** Returns all cycles, each as its parties in pointing order, by their first party. O(n + m). */
  List<int[]> cycles() {
    int[] stamp = new int[n];
    List<int[]> cycles = new ArrayList<>();
    for (int from = 0; from < n; from++) {
      int f = from;
      while (f != NOBODY && !done[f] && stamp[f] == 0) {
        stamp[f] = from + 1;
        f = next(f);
      }
      if (f != NOBODY && !done[f] && stamp[f] == from + 1) {
        cycles.add(cycleFrom(f));
      }
    }
    return cycles;
  }

  private int[] cycleFrom(int first) {
    int[] cycle = new int[n];
    int size = 0;
    int f = first;
    do {
      cycle[size++] = f;
      f = next(f);
    } while (f != first);
    return Arrays.copyOf(cycle, size);
  }

  private int next(int party) {
    int l = partyPoints[party];
    return l == UNPLACED ? party : placePoints[l];
  }
}
