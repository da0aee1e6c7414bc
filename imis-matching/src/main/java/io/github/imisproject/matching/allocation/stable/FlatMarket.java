package io.github.imisproject.matching.allocation.stable;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.Arrays;
import java.util.Map;

/**
 * A market of many parties and places with capacities, in flat arrays: 8 bytes an entry of a list.
 *
 * <p>An <i>edge</i> is one entry of one party's list. Edges are numbered party by party, best place
 * first. Every party needs one slot. Immutable and thread-safe.
 */
public final class FlatMarket {
  private static final int RADIX = 1 << 16;

  /** The sign of the rank, which is never negative. */
  static final long LAST = 1L << 31;

  final int parties;
  final int places;
  final int[] start;

  /**
   * For each edge its place, shifted by 32 bits, and the rank there: one memory access a proposal.
   * The last edge of a list has {@link #LAST} set, so that nobody has to look where a list ends.
   */
  final long[] edge;

  final int[] capacity;

  private FlatMarket(int[] start, long[] edge, int[] capacity) {
    this.parties = start.length - 1;
    this.places = capacity.length;
    this.start = start;
    this.edge = edge;
    this.capacity = capacity;
    for (int f = 0; f < parties; f++) {
      if (start[f] < start[f + 1]) {
        edge[start[f + 1] - 1] |= LAST;
      }
    }
  }

  /**
   * Returns a market with ready-made ranks.
   *
   * @param start where each party's edges begin; one more element than parties
   * @param choice the place of each edge
   * @param rank the party's rank at that place, from 0, smaller is better; different for different
   *     parties of one place
   * @param capacity how many parties each place takes, 0 or more
   * @throws IllegalArgumentException if the arrays do not fit together
   */
  public static FlatMarket ofRanks(int[] start, int[] choice, int[] rank, int[] capacity) {
    check(start, choice, rank.length, capacity);
    long[] edge = new long[choice.length];
    for (int e = 0; e < edge.length; e++) {
      if (rank[e] < 0) {
        throw new IllegalArgumentException(
            "rank of edge " + e + " is " + rank[e] + ", must be 0 or more");
      }
      edge[e] = pack(choice[e], rank[e]);
    }
    return new FlatMarket(start.clone(), edge, capacity.clone());
  }

  /**
   * Returns a market in which places rank by scores: higher scores first, equal ones by the party's
   * number. One radix sort: O(edges), 8 bytes an edge more while it runs.
   *
   * @param score what the place gives the party of each edge; not NaN
   */
  public static FlatMarket ofScores(int[] start, int[] choice, float[] score, int[] capacity) {
    check(start, choice, score.length, capacity);
    return new FlatMarket(start.clone(), ranked(choice, score, capacity.length), capacity.clone());
  }

  /**
   * Returns the market of a problem in which all parties have the same need.
   *
   * @throws AllocationRefusedException if needs differ or there are no lists
   */
  public static FlatMarket of(AllocationProblem problem, TieBreak tieBreak) {
    if (!problem.hasEqualNeeds() || problem.preferences().isEmpty()) {
      String code = problem.preferences().isEmpty() ? "listsNeeded" : "needsDiffer";
      throw new AllocationRefusedException(
          Problem.error("/households", "allocation." + code, Map.of("mechanism", "da-household")));
    }
    Market market = Market.of(problem, tieBreak);
    int n = market.parties();
    int[] start = new int[n + 1];
    for (int f = 0; f < n; f++) {
      start[f + 1] = start[f] + market.listLength(f);
    }
    long[] edge = new long[start[n]];
    for (int f = 0; f < n; f++) {
      for (int i = 0; i < market.listLength(f); i++) {
        int place = market.listed(f, i);
        edge[start[f] + i] = pack(place, market.rank(place, f));
      }
    }
    int[] capacity = new int[market.places()];
    for (int l = 0; l < capacity.length; l++) {
      long slots = n;
      for (int s = 0; s < market.services() && n > 0; s++) {
        long need = market.need(0, s);
        slots = need == 0 ? slots : Math.min(slots, market.capacity(l, s) / need);
      }
      capacity[l] = (int) slots;
    }
    return new FlatMarket(start, edge, capacity);
  }

  private static long pack(int place, int rank) {
    return (long) place << 32 | rank;
  }

  private static void check(int[] start, int[] choice, int values, int[] capacity) {
    if (start.length == 0 || start[0] != 0 || start[start.length - 1] != choice.length) {
      throw new IllegalArgumentException(
          "start must go from 0 to the number of edges, " + choice.length);
    }
    if (values != choice.length) {
      throw new IllegalArgumentException(
          "there are " + values + " ranks or scores, must be one for each of " + choice.length);
    }
    for (int f = 0; f + 1 < start.length; f++) {
      if (start[f] > start[f + 1]) {
        throw new IllegalArgumentException("start falls at party " + f + "; it must never fall");
      }
    }
    for (int e = 0; e < choice.length; e++) {
      if (choice[e] < 0 || choice[e] >= capacity.length) {
        throw new IllegalArgumentException(
            "edge "
                + e
                + " names place "
                + choice[e]
                + ", must be from 0 to "
                + (capacity.length - 1));
      }
    }
    for (int l = 0; l < capacity.length; l++) {
      if (capacity[l] < 0) {
        throw new IllegalArgumentException(
            "capacity of place " + l + " is " + capacity[l] + ", must be 0 or more");
      }
    }
  }

  /**
   * Ranks the edges of each place. Edges are sorted by score with two stable passes of sixteen
   * bits, and then dealt out to their places in that order.
   */
  private static long[] ranked(int[] choice, float[] score, int places) {
    int edges = choice.length;
    int[] low = new int[RADIX + 1];
    int[] high = new int[RADIX + 1];
    for (int e = 0; e < edges; e++) {
      int key = descending(score[e]);
      low[(key & 0xFFFF) + 1]++;
      high[(key >>> 16) + 1]++;
    }
    for (int i = 0; i < RADIX; i++) {
      low[i + 1] += low[i];
      high[i + 1] += high[i];
    }
    int[] first = new int[edges];
    for (int e = 0; e < edges; e++) {
      first[low[descending(score[e]) & 0xFFFF]++] = e;
    }
    int[] second = new int[edges];
    for (int i = 0; i < edges; i++) {
      second[high[descending(score[first[i]]) >>> 16]++] = first[i];
    }
    int[] next = new int[places];
    long[] edge = new long[edges];
    for (int i = 0; i < edges; i++) {
      int e = second[i];
      edge[e] = pack(choice[e], next[choice[e]]++);
    }
    return edge;
  }

  /** Returns a number that, read without sign, rises as the score falls. */
  private static int descending(float score) {
    int bits = Float.floatToIntBits(score == 0 ? 0f : score);
    return bits < 0 ? bits : ~bits & Integer.MAX_VALUE;
  }

  /** Returns the number of parties. */
  public int parties() {
    return parties;
  }

  /** Returns the number of places. */
  public int places() {
    return places;
  }

  /** Returns the number of entries of all lists. */
  public int edges() {
    return edge.length;
  }

  /** Returns how many entries a party's list has. */
  public int listLength(int party) {
    return start[party + 1] - start[party];
  }

  /** Returns the place at a position of a party's list. */
  public int listed(int party, int position) {
    return (int) (edge[start[party] + position] >>> 32);
  }

  /** Returns the party's rank at the place that stands at a position of its list. */
  public int rankAt(int party, int position) {
    return (int) edge[start[party] + position] & Integer.MAX_VALUE;
  }

  /** Returns how many parties a place takes. */
  public int capacity(int place) {
    return capacity[place];
  }

  /** Returns the size. */
  @Override
  public String toString() {
    return parties
        + " parties, "
        + places
        + " places, "
        + edge.length
        + " entries, capacity "
        + Arrays.stream(capacity).asLongStream().sum();
  }
}
