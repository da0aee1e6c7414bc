package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Depth-first search over all assignments, cut by the bound of the relaxation's prices.
 *
 * <p>Parties with the largest gap between their best and second-best surplus are decided first. A
 * party's places are tried by falling surplus, unplaced last. Since prices are fixed, putting a
 * party anywhere but in its best place lowers the bound by the difference in surplus, so a node
 * costs O(k). Not thread-safe.
 */
final class BranchAndBound {
  private final Market market;
  private final Gains gains;
  private final Relaxation relaxation;
  private final RunControl control;
  private final long nodeLimit;
  private final int m;
  private final int[] order; // parties by the order of decision
  private final int[][] children; // by party: nodes in the order of trial; m is unplaced
  private final long[][] drop; // by party: how much the bound falls with each child
  private final long rootBound;
  private long nodes;
  private boolean stopped;

  /** The places of the best assignment so far; -1 is unplaced. */
  int[] best;

  long bestFirst;
  long bestSecond;

  /** The largest bound that was still open when the search stopped. */
  long openBound;

  BranchAndBound(
      Market market, Gains gains, Relaxation relaxation, RunControl control, long nodeLimit) {
    this.market = market;
    this.gains = gains;
    this.relaxation = relaxation;
    this.control = control;
    this.nodeLimit = nodeLimit;
    m = gains.places;
    int n = gains.parties;
    children = new int[n][];
    drop = new long[n][];
    long[] gap = new long[n];
    List<Integer> parties = new ArrayList<>();
    long bound = relaxation.capacityWorth();
    for (int f = 0; f < n; f++) {
      if (!market.isPinned(f)) {
        bound += prepare(f, gap);
        parties.add(f);
      }
    }
    parties.sort(Comparator.comparingLong((Integer f) -> -gap[f]).thenComparingInt(f -> f));
    order = parties.stream().mapToInt(Integer::intValue).toArray();
    rootBound = bound;
    best = market.start();
    Arrays.setAll(best, f -> -1);
    openBound = Long.MIN_VALUE;
  }

  /** Sorts a party's children and returns its best surplus. */
  private long prepare(int party, long[] gap) {
    List<Integer> nodes1 = new ArrayList<>();
    long[] surplus = new long[m + 1];
    for (int l = 0; l < m; l++) {
      if (gains.isUsable(party, l)) {
        surplus[l] = relaxation.surplus(party, l);
        nodes1.add(l);
      }
    }
    nodes1.sort(Comparator.comparingLong((Integer l) -> -surplus[l]).thenComparingInt(l -> l));
    nodes1.add(m);
    children[party] = nodes1.stream().mapToInt(Integer::intValue).toArray();
    long highest = Math.max(0, surplus[children[party][0]]);
    drop[party] = Arrays.stream(children[party]).mapToLong(l -> highest - surplus[l]).toArray();
    long[] sorted = Arrays.stream(children[party]).mapToLong(l -> surplus[l]).sorted().toArray();
    int last = sorted.length - 1;
    gap[party] = last == 0 ? 0 : sorted[last] - sorted[last - 1];
    return highest;
  }

  long rootBound() {
    return rootBound;
  }

  /** Offers an assignment found elsewhere. */
  void offer(int[] places) {
    long first = gains.total(places);
    long second = gains.totalSecond(places);
    if (first > bestFirst || first == bestFirst && second > bestSecond) {
      best = places.clone();
      bestFirst = first;
      bestSecond = second;
    }
  }

  /** Searches; returns whether the best is proven. */
  boolean search() {
    openBound = Long.MIN_VALUE;
    boolean found = run(new int[0], order, bestFirst, bestSecond + 1);
    assert found || !stopped || openBound >= bestFirst;
    return !stopped;
  }

  /**
   * Turns the best into the canonical one of all that are as good. Returns whether the node limit
   * let it finish.
   */
  boolean makeCanonical() {
    int n = gains.parties;
    int[] fixed = new int[n];
    Arrays.fill(fixed, Integer.MIN_VALUE);
    long first = bestFirst;
    long second = bestSecond;
    for (int f = 0; f < n; f++) {
      if (market.isPinned(f)) {
        continue;
      }
      int home = best[f] < 0 ? m : best[f];
      for (int l = 0; l < home; l++) {
        if (gains.isUsable(f, l)) {
          fixed[f] = l;
          if (run(fixed, rest(fixed), first, second)) {
            break;
          }
          if (stopped) {
            return false;
          }
        }
      }
      fixed[f] = best[f];
    }
    return true;
  }

  private int[] rest(int[] fixed) {
    return Arrays.stream(order).filter(f -> fixed[f] == Integer.MIN_VALUE).toArray();
  }

  /**
   * Looks for assignments of at least this worth. In the main search ({@code fixed} empty) goes on
   * to the best; else returns true at the first.
   */
  private boolean run(int[] fixed, int[] free, long leastFirst, long leastSecond) {
    boolean main = fixed.length == 0;
    Room room = new Room(market);
    int[] at = new int[gains.parties];
    Arrays.fill(at, -1);
    long bound = rootBound;
    long second = 0;
    for (int f = 0; f < fixed.length; f++) {
      if (fixed[f] != Integer.MIN_VALUE) {
        if (fixed[f] >= 0) {
          if (!room.fits(f, fixed[f])) {
            return false;
          }
          room.add(f, fixed[f]);
          second += gains.second(f, fixed[f]);
        }
        at[f] = fixed[f];
        bound -= dropOf(f, fixed[f] < 0 ? m : fixed[f]);
      }
    }
    int depth = 0;
    int[] child = new int[free.length + 1];
    long[] bounds = new long[free.length + 1];
    long[] seconds = new long[free.length + 1];
    bounds[0] = bound;
    seconds[0] = second;
    boolean found = false;
    while (depth >= 0) {
      if (depth == free.length) {
        long first = gains.total(at);
        long total2 = gains.totalSecond(at);
        if (first > leastFirst || first == leastFirst && total2 >= leastSecond) {
          best = at.clone();
          bestFirst = first;
          bestSecond = total2;
          found = true;
          if (!main) {
            return true;
          }
          leastFirst = first;
          leastSecond = total2 + 1;
        }
        depth--;
        if (depth >= 0) {
          undo(free[depth], at, room);
        }
        continue;
      }
      int f = free[depth];
      if (child[depth] == children[f].length) {
        depth--;
        if (depth >= 0) {
          undo(free[depth], at, room);
        }
        continue;
      }
      int index = child[depth]++;
      int l = children[f][index];
      long nextBound = bounds[depth] - drop[f][index];
      long nextSecond = seconds[depth] + gains.second(f, l);
      if (isCut(nextBound, nextSecond, free.length - depth - 1, leastFirst, leastSecond)) {
        continue;
      }
      if (isOver()) {
        openBound = Math.max(openBound, nextBound);
        continue;
      }
      if (l != m) {
        if (!room.fits(f, l)) {
          continue;
        }
        room.add(f, l);
        at[f] = l;
      } else {
        at[f] = -1;
      }
      depth++;
      child[depth] = 0;
      bounds[depth] = nextBound;
      seconds[depth] = nextSecond;
    }
    return found;
  }

  private void undo(int party, int[] at, Room room) {
    if (at[party] >= 0) {
      room.remove(party, at[party]);
      at[party] = -1;
    }
  }

  private long dropOf(int party, int node) {
    for (int i = 0; i < children[party].length; i++) {
      if (children[party][i] == node) {
        return drop[party][i];
      }
    }
    throw new IllegalStateException("party " + party + " has no child " + node);
  }

  /** A bound that only equals the aim is enough if the second amount can still reach its own. */
  private boolean isCut(long bound, long second, int left, long leastFirst, long leastSecond) {
    if (bound != leastFirst) {
      return bound < leastFirst;
    }
    return second + (gains.hasSecond ? left : 0) < leastSecond;
  }

  private boolean isOver() {
    nodes++;
    if (!stopped
        && (nodes > nodeLimit || (nodes & 1023) == 0 && control.deadlinePassed().getAsBoolean())) {
      stopped = true;
    }
    if ((nodes & 1023) == 0 && !stopped) {
      control.checkCancelled();
      control.progress().report("tree", nodes, nodeLimit);
    }
    return stopped;
  }

  /** Allows as many nodes again. */
  void renewLimit() {
    nodes = 0;
    stopped = false;
  }
}
