package io.github.imisproject.matching.allocation.stable;

import io.github.imisproject.matching.allocation.RunControl;
import java.util.Arrays;

/**
 * Deferred acceptance for a million parties: the same stable allocation as {@code da-household},
 * the best for every party, by one proposal after the other instead of rounds.
 *
 * <p>The order of proposals does not change the result (McVitie and Wilson 1971). Each place keeps
 * its parties in a heap with the worst on top, all heaps in two arrays. O(edges log capacity) time;
 * beside the market 4 bytes a party and 8 a slot.
 *
 * @see "D. G. McVitie and L. B. Wilson, The Stable Marriage Problem, Communications of the ACM 14
 *     (1971)"
 */
public final class FlatDeferredAcceptance {
  /** Four numbers for each place side by side, so that a proposal touches one cache line. */
  private static final int INFO = 4;

  private static final int BASE = 0;
  private static final int SIZE = 1;
  private static final int ROOM = 2;
  private static final int WORST = 3;

  /**
   * How many who lost their place wait before they propose again. The order changes nothing, but
   * the processor fetches the lists of several while it works on one.
   */
  private static final int WAITING = 1 << 10;

  private FlatDeferredAcceptance() {}

  /** Returns the place of each party, or -1. */
  public static int[] solve(FlatMarket market) {
    return solve(market, RunControl.UNLIMITED);
  }

  /**
   * Returns the place of each party, or -1.
   *
   * @throws java.util.concurrent.CancellationException if the run was cancelled
   */
  public static int[] solve(FlatMarket market, RunControl control) {
    int n = market.parties;
    long[] edges = market.edge;
    int[] info = places(market);
    long[] heap = new long[slots(info)];
    int[] at = new int[n]; // the edge a party has come to, or -1
    int[] turnedOut = new int[WAITING];
    int first = 0;
    int last = 0;
    int f = 0;
    while (f < n || first != last) {
      int proposer;
      if (f == n || last - first == WAITING) {
        proposer = turnedOut[first++ & (WAITING - 1)];
      } else {
        if ((f & 0xFFFF) == 0) {
          control.checkCancelled();
          control.progress().report("proposals", f, n);
        }
        proposer = f++;
        at[proposer] = market.start[proposer];
        if (at[proposer] == market.start[proposer + 1]) {
          at[proposer] = -1;
          continue;
        }
      }
      int loser = propose(proposer, edges, info, heap, at);
      if (loser >= 0) {
        turnedOut[last++ & (WAITING - 1)] = loser;
      }
    }
    for (int party = 0; party < n; party++) {
      at[party] = at[party] < 0 ? -1 : (int) (edges[at[party]] >>> 32);
    }
    return at;
  }

  /**
   * Lets a party propose from where it has come to until somebody takes it; returns who must go on
   * proposing instead, or -1.
   */
  private static int propose(int proposer, long[] edges, int[] info, long[] heap, int[] at) {
    int edge = at[proposer];
    while (true) {
      long next = edges[edge];
      int place = (int) (next >>> 32) * INFO;
      int rank = (int) next & Integer.MAX_VALUE;
      if (rank < info[place + WORST]) {
        at[proposer] = edge;
        int size = info[place + SIZE];
        int from = info[place + BASE];
        long entry = (long) rank << 32 | proposer;
        int loser = -1;
        if (size < info[place + ROOM]) {
          up(heap, from, size, entry);
          info[place + SIZE] = ++size;
        } else {
          loser = (int) heap[from];
          down(heap, from, size, entry);
        }
        if (size == info[place + ROOM]) {
          info[place + WORST] = (int) (heap[from] >>> 32);
        }
        if (loser < 0) {
          return -1;
        }
        int left = at[loser];
        boolean wasLast = (edges[left] & FlatMarket.LAST) != 0;
        at[loser] = wasLast ? -1 : left + 1;
        return wasLast ? -1 : loser;
      }
      if ((next & FlatMarket.LAST) != 0) {
        at[proposer] = -1;
        return -1;
      }
      edge++;
    }
  }

  /**
   * Lays out the places: where each heap begins, how many it holds, how many it can, and the rank
   * from which on nobody is taken. No place holds more parties than have it on their lists.
   */
  private static int[] places(FlatMarket market) {
    int[] info = new int[INFO * market.places];
    for (long edge : market.edge) {
      info[(int) (edge >>> 32) * INFO + ROOM]++;
    }
    int base = 0;
    for (int l = 0; l < market.places; l++) {
      int room = Math.min(info[l * INFO + ROOM], market.capacity[l]);
      info[l * INFO + BASE] = base;
      info[l * INFO + ROOM] = room;
      info[l * INFO + WORST] = room == 0 ? 0 : Integer.MAX_VALUE;
      base += room;
    }
    return info;
  }

  private static int slots(int[] info) {
    return info.length == 0 ? 0 : info[info.length - INFO + BASE] + info[info.length - INFO + ROOM];
  }

  /** Adds an entry to a heap with the worst on top. */
  private static void up(long[] heap, int from, int size, long entry) {
    int i = size;
    while (i > 0) {
      int parent = (i - 1) >>> 1;
      if (heap[from + parent] >= entry) {
        break;
      }
      heap[from + i] = heap[from + parent];
      i = parent;
    }
    heap[from + i] = entry;
  }

  /** Replaces the worst, which is on top. */
  private static void down(long[] heap, int from, int size, long entry) {
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && heap[from + child + 1] > heap[from + child]) {
        child++;
      }
      if (heap[from + child] <= entry) {
        break;
      }
      heap[from + i] = heap[from + child];
      i = child;
    }
    heap[from + i] = entry;
  }

  /** Returns how many parties are unplaced in a result. */
  public static long unplaced(int[] result) {
    return Arrays.stream(result).filter(place -> place < 0).count();
  }
}
