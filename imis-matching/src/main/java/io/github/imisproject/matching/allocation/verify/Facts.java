package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Quota;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The facts of a problem as the definitions use them, worked out from the problem alone. */
final class Facts {
  static final int NOWHERE = AllocationProblem.UNPLACED;

  final AllocationProblem problem;
  final int n;
  final int m;
  final int k;

  /** Standing of a party at a place, smaller is better; -1 if the pair is impossible. */
  final int[][] rank;

  /** How a party likes a place, smaller is better; a place it cannot or will not take is -1. */
  final int[][] liking;

  private final long[] left;

  final List<int[]> quotaPlaces = new ArrayList<>();

  Facts(AllocationProblem problem, TieBreak tieBreak) {
    this.problem = problem;
    n = problem.partyCount();
    m = problem.placeCount();
    k = problem.serviceCount();
    left = problem.capacities();
    for (int f = 0; f < n; f++) {
      for (int s = 0; s < k && isPinned(f); s++) {
        left[problem.pin(f) * k + s] -= problem.need(f, s);
      }
    }
    int[] standing = tieBreak.partyOrder(n);
    rank = new int[m][n];
    for (int l = 0; l < m; l++) {
      List<Integer> order = new ArrayList<>();
      int[] tier = new int[n];
      java.util.Arrays.fill(rank[l], -1);
      for (int i = 0; i < lengthAt(l); i++) {
        int f = problem.priorities().isEmpty() ? i : problem.priorities().get().entry(l, i);
        tier[f] = problem.priorities().isEmpty() ? 0 : problem.priorities().get().tier(l, i);
        order.add(f);
      }
      order.sort(
          Comparator.comparingInt((Integer f) -> tier[f]).thenComparingInt(f -> standing[f]));
      int next = 0;
      for (int f : order) {
        if (couldEverTake(l, f)) {
          rank[l][f] = next++;
        }
      }
    }
    liking = new int[n][m];
    for (int f = 0; f < n; f++) {
      java.util.Arrays.fill(liking[f], -1);
      likes(f);
    }
    for (Quota quota : problem.quotas()) {
      quotaPlaces.add(
          quota.places().stream().mapToInt(id -> problem.placeIndex(id).orElseThrow()).toArray());
    }
  }

  private int lengthAt(int place) {
    return problem.priorities().isEmpty() ? n : problem.priorities().get().length(place);
  }

  private void likes(int party) {
    if (problem.preferences().isEmpty()) {
      for (int l = 0; l < m; l++) {
        liking[party][l] = rank[l][party] < 0 ? -1 : 0;
      }
      return;
    }
    RankedLists lists = problem.preferences().get();
    List<Integer> order = new ArrayList<>();
    int[] tier = new int[m];
    for (int i = 0; i < lists.length(party); i++) {
      order.add(lists.entry(party, i));
      tier[lists.entry(party, i)] = lists.tier(party, i);
    }
    order.sort(Comparator.comparingInt((Integer l) -> tier[l]).thenComparingInt(l -> l));
    for (int i = 0; i < order.size(); i++) {
      if (rank[order.get(i)][party] >= 0) {
        liking[party][order.get(i)] = i;
      }
    }
  }

  private boolean couldEverTake(int place, int party) {
    if (isPinned(party) || problem.isIncompatible(party, place)) {
      return false;
    }
    for (int s = 0; s < k; s++) {
      if (problem.need(party, s) > left(place, s)) {
        return false;
      }
    }
    return true;
  }

  boolean isPinned(int party) {
    return problem.pin(party) != NOWHERE;
  }

  /** Returns the capacity that the pins leave. */
  long left(int place, int service) {
    return left[place * k + service];
  }

  boolean isPossible(int party, int place) {
    return rank[place][party] >= 0;
  }

  boolean isAcceptable(int party, int place) {
    return liking[party][place] >= 0;
  }

  /**
   * Whether a party likes place {@code a} strictly better than {@code b}; either may be nowhere.
   */
  boolean prefers(int party, int a, int b) {
    if (a == NOWHERE) {
      return b != NOWHERE && !isAcceptable(party, b);
    }
    if (!isAcceptable(party, a)) {
      return false;
    }
    return b == NOWHERE || !isAcceptable(party, b) || liking[party][a] < liking[party][b];
  }

  boolean likesAtLeast(int party, int a, int b) {
    return a == b || !prefers(party, b, a);
  }

  boolean isAbove(int place, int party, int other) {
    return isPossible(party, place)
        && isPossible(other, place)
        && rank[place][party] < rank[place][other];
  }

  /** The total need of those marked, of one service. */
  long sum(boolean[] marked, int service) {
    long sum = 0;
    for (int f = 0; f < n; f++) {
      sum += marked[f] ? problem.need(f, service) : 0;
    }
    return sum;
  }

  /** Whether a place can accommodate a party alongside others; the party itself does not count. */
  boolean canAccommodate(int place, int party, boolean[] others, boolean weakly) {
    boolean[] rest = others.clone();
    rest[party] = false;
    for (int s = 0; s < k; s++) {
      if (weakly && problem.need(party, s) == 0) {
        continue;
      }
      if (problem.need(party, s) + sum(rest, s) > left(place, s)) {
        return false;
      }
    }
    return true;
  }

  boolean[] at(int[] places, int place) {
    boolean[] marked = new boolean[n];
    for (int f = 0; f < n; f++) {
      marked[f] = places[f] == place && !isPinned(f);
    }
    return marked;
  }

  /** Whether every capacity and quota holds, and every pair is possible. */
  boolean isFeasible(int[] places) {
    for (int f = 0; f < n; f++) {
      if (places[f] != NOWHERE && !isPinned(f) && !isPossible(f, places[f])) {
        return false;
      }
    }
    for (int l = 0; l < m; l++) {
      boolean[] here = at(places, l);
      for (int s = 0; s < k; s++) {
        if (sum(here, s) > left(l, s)) {
          return false;
        }
      }
    }
    for (int q = 0; q < quotaPlaces.size(); q++) {
      if (countUnder(q, places) > problem.quotas().get(q).upper()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a party could move to a place without breaking a quota. */
  boolean quotasAllow(int party, int place, int[] places) {
    if (quotaPlaces.isEmpty()) {
      return true;
    }
    int[] moved = places.clone();
    moved[party] = place;
    for (int q = 0; q < quotaPlaces.size(); q++) {
      if (countUnder(q, moved) > problem.quotas().get(q).upper()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a pair fits, quotas included, beside given pairs, of which the party may hold one: that
   * one counts as well.
   */
  boolean fitsBeside(int party, int place, int[] places) {
    boolean[] here = at(places, place);
    for (int s = 0; s < k; s++) {
      if (problem.need(party, s) + sum(here, s) > left(place, s)) {
        return false;
      }
    }
    for (int q = 0; q < quotaPlaces.size(); q++) {
      long more = 0;
      for (int member : quotaPlaces.get(q)) {
        more = member == place ? 1 : more;
      }
      if (more + countUnder(q, places) > problem.quotas().get(q).upper() && more > 0) {
        return false;
      }
    }
    return true;
  }

  long countUnder(int quota, int[] places) {
    long count = 0;
    for (int place : places) {
      for (int member : quotaPlaces.get(quota)) {
        count += place == member ? 1 : 0;
      }
    }
    return count;
  }
}
