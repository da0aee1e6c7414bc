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
    int[] base = bases(market);
    int[] heapRank = new int[base[market.places]];
    int[] heapParty = new int[base[market.places]];
    int[] held = new int[market.places];
    int[] at = new int[n]; // the edge a party has come to
    System.arraycopy(market.start, 0, at, 0, n);
    for (int f = 0; f < n; f++) {
      if ((f & 0xFFFF) == 0) {
        control.checkCancelled();
        control.progress().report("proposals", f, n);
      }
      int proposer = f;
      while (proposer >= 0) {
        int end = market.start[proposer + 1];
        int edge = at[proposer];
        int loser = -1;
        boolean taken = false;
        for (; edge < end; edge++) {
          int place = market.choice[edge];
          int rank = market.rank[edge];
          int from = base[place];
          int size = held[place];
          if (size < base[place + 1] - from) {
            up(heapRank, heapParty, from, size, rank, proposer);
            held[place] = size + 1;
            taken = true;
            break;
          }
          if (size > 0 && rank < heapRank[from]) {
            loser = heapParty[from];
            down(heapRank, heapParty, from, size, rank, proposer);
            taken = true;
            break;
          }
        }
        at[proposer] = taken ? edge : end;
        if (loser >= 0) {
          at[loser]++;
        }
        proposer = loser;
      }
    }
    for (int f = 0; f < n; f++) {
      at[f] = at[f] < market.start[f + 1] ? market.choice[at[f]] : -1;
    }
    return at;
  }

  /** No place holds more parties than have it on their lists. */
  private static int[] bases(FlatMarket market) {
    int[] wanted = new int[market.places];
    for (int place : market.choice) {
      wanted[place]++;
    }
    int[] base = new int[market.places + 1];
    for (int l = 0; l < market.places; l++) {
      base[l + 1] = base[l] + Math.min(wanted[l], market.capacity[l]);
    }
    return base;
  }

  private static void up(int[] ranks, int[] parties, int from, int size, int rank, int party) {
    int i = size;
    while (i > 0) {
      int parent = (i - 1) >>> 1;
      if (ranks[from + parent] >= rank) {
        break;
      }
      ranks[from + i] = ranks[from + parent];
      parties[from + i] = parties[from + parent];
      i = parent;
    }
    ranks[from + i] = rank;
    parties[from + i] = party;
  }

  /** Replaces the worst, which is on top. */
  private static void down(int[] ranks, int[] parties, int from, int size, int rank, int party) {
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && ranks[from + child + 1] > ranks[from + child]) {
        child++;
      }
      if (ranks[from + child] <= rank) {
        break;
      }
      ranks[from + i] = ranks[from + child];
      parties[from + i] = parties[from + child];
      i = child;
    }
    ranks[from + i] = rank;
    parties[from + i] = party;
  }

  /** Returns how many parties are unplaced in a result. */
  public static long unplaced(int[] result) {
    return Arrays.stream(result).filter(place -> place < 0).count();
  }
}
