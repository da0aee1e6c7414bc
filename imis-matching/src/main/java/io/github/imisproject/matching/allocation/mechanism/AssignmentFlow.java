package io.github.imisproject.matching.allocation.mechanism;

import java.util.Arrays;

/**
 * The best assignment when everybody takes one slot: parties come in one by one, each by the
 * augmenting path with the highest gain. Exact. Not thread-safe.
 *
 * <p>A node is a place, or {@code places} for being unplaced, which always has a slot. Moves
 * between places are kept as the best change of any party there, and only rows on the last path are
 * made anew: O(n (m^2 + p m)) with p parties in a place.
 */
final class AssignmentFlow {
  private static final long NEVER = Long.MIN_VALUE / 4;

  private final Gains gains;
  private final int[] slots;
  private final int m;
  private final int[] at; // node of each party
  private final boolean[] present;
  private final int[] used;
  private final long[] move; // best first amount when somebody moves from row to column
  private final long[] move2;
  private final int[] mover;
  final long[] push; // gain (never above 0) of putting one more into a node
  final long[] push2;
  private final int[] pushTo;

  AssignmentFlow(Gains gains, int[] slots) {
    this.gains = gains;
    this.slots = slots;
    m = gains.places;
    at = new int[gains.parties];
    present = new boolean[gains.parties];
    Arrays.fill(at, m);
    used = new int[m + 1];
    move = new long[(m + 1) * (m + 1)];
    move2 = new long[(m + 1) * (m + 1)];
    mover = new int[(m + 1) * (m + 1)];
    push = new long[m + 1];
    push2 = new long[m + 1];
    pushTo = new int[m + 1];
  }

  /** Finds the best assignment of all parties. */
  void solve(boolean[] takesPart) {
    for (int node = 0; node <= m; node++) {
      refresh(node);
    }
    for (int f = 0; f < at.length; f++) {
      if (takesPart[f]) {
        insert(f);
      }
    }
    pushGains();
  }

  /** Returns the place of each party; -1 is unplaced. */
  int[] places() {
    return Arrays.stream(at).map(node -> node == m ? -1 : node).toArray();
  }

  private boolean hasSlot(int node) {
    return node == m || used[node] < slots[node];
  }

  private void refresh(int from) {
    int row = from * (m + 1);
    Arrays.fill(move, row, row + m + 1, NEVER);
    for (int f = 0; f < at.length; f++) {
      if (present[f] && at[f] == from) {
        for (int to = 0; to <= m; to++) {
          if (to != from && (to == m || gains.isUsable(f, to))) {
            long first = gains.first(f, to) - gains.first(f, from);
            long second = gains.second(f, to) - gains.second(f, from);
            if (isBetter(first, second, move[row + to], move2[row + to])) {
              move[row + to] = first;
              move2[row + to] = second;
              mover[row + to] = f;
            }
          }
        }
      }
    }
  }

  private static boolean isBetter(long first, long second, long other, long other2) {
    return first > other || first == other && second > other2;
  }

  /** Longest paths from each node to a free slot; no cycle gains, so m rounds are enough. */
  private void pushGains() {
    for (int node = 0; node <= m; node++) {
      push[node] = hasSlot(node) ? 0 : NEVER;
      push2[node] = 0;
      pushTo[node] = -1;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int from = 0; from < m; from++) {
        for (int to = 0; to <= m && !hasSlot(from); to++) {
          int edge = from * (m + 1) + to;
          if (to != from && move[edge] != NEVER && push[to] != NEVER) {
            long first = move[edge] + push[to];
            long second = move2[edge] + push2[to];
            if (isBetter(first, second, push[from], push2[from])) {
              push[from] = first;
              push2[from] = second;
              pushTo[from] = to;
              changed = true;
            }
          }
        }
      }
    }
  }

  private void insert(int party) {
    pushGains();
    int best = m;
    long bestFirst = 0;
    long bestSecond = 0;
    for (int l = 0; l < m; l++) {
      if (gains.isUsable(party, l) && push[l] != NEVER) {
        long first = gains.first(party, l) + push[l];
        long second = gains.second(party, l) + push2[l];
        if (isBetter(first, second, bestFirst, bestSecond)) {
          best = l;
          bestFirst = first;
          bestSecond = second;
        }
      }
    }
    present[party] = true;
    at[party] = best;
    int node = best;
    boolean[] touched = new boolean[m + 1];
    touched[node] = true;
    while (pushTo[node] >= 0) {
      int to = pushTo[node];
      at[mover[node * (m + 1) + to]] = to;
      touched[to] = true;
      node = to;
    }
    used[node] += node == m ? 0 : 1;
    for (int i = 0; i <= m; i++) {
      if (touched[i]) {
        refresh(i);
      }
    }
  }

  /** Returns for each place the gain of one more slot there, never below 0; first amounts only. */
  long[] gainOfOneMore() {
    long[] gain = new long[m + 1];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int to = 0; to < m; to++) {
        for (int from = 0; from <= m; from++) {
          long first = move[from * (m + 1) + to];
          if (from != to && first != NEVER && first + gain[from] > gain[to]) {
            gain[to] = first + gain[from];
            changed = true;
          }
        }
      }
    }
    return gain;
  }

  /** Returns for each place the loss if one slot went, never below 0; for a place without, 0. */
  long[] lossOfOneLess() {
    long[] loss = new long[m];
    for (int l = 0; l < m; l++) {
      loss[l] = slots[l] == 0 ? 0 : -push[l];
    }
    return loss;
  }

  /** Returns prices that prove the result: the loss, or without slots what anyone would pay. */
  long[] prices() {
    long[] price = lossOfOneLess();
    for (int l = 0; l < m; l++) {
      for (int f = 0; f < at.length && slots[l] == 0; f++) {
        price[l] = Math.max(price[l], gains.isUsable(f, l) ? gains.first(f, l) : 0);
      }
    }
    return price;
  }

  /**
   * Turns the assignment into the canonical one of all that are as good: party by party the first
   * place that keeps the total, places in order, unplaced last. A party may change its place if
   * that closes a cycle of moves none of which loses. O(n^2 m).
   */
  void makeCanonical(boolean[] takesPart) {
    boolean[] fixed = new boolean[at.length];
    for (int f = 0; f < at.length; f++) {
      if (takesPart[f]) {
        fixed[f] = true;
        improve(f, fixed);
      }
    }
  }

  private void improve(int party, boolean[] fixed) {
    int home = at[party];
    int[] next = new int[m + 1];
    int[] who = new int[m + 1];
    boolean searched = false;
    for (int l = 0; l < home; l++) {
      if (!isTight(party, home, l)) {
        continue;
      }
      if (!searched) {
        waysBack(home, fixed, next, who);
        searched = true;
      }
      if (next[l] >= 0) {
        at[party] = l;
        for (int node = l; node != home; node = next[node]) {
          if (who[node] >= 0) {
            at[who[node]] = next[node];
          }
        }
        recount();
        return;
      }
    }
  }

  private void recount() {
    Arrays.fill(used, 0);
    for (int f = 0; f < at.length; f++) {
      if (present[f] && at[f] != m) {
        used[at[f]]++;
      }
    }
  }

  private boolean isTight(int party, int from, int to) {
    return (to == m || gains.isUsable(party, to))
        && push[to] != NEVER
        && push[from] != NEVER
        && gains.first(party, to) - gains.first(party, from) + push[to] == push[from]
        && gains.second(party, to) - gains.second(party, from) + push2[to] == push2[from];
  }

  /**
   * Finds from which nodes a unit can go to {@code home} without loss: {@code next} is the step,
   * {@code who} moves (-1: a slot is filled or left empty).
   */
  private void waysBack(int home, boolean[] fixed, int[] next, int[] who) {
    Arrays.fill(next, -1);
    next[home] = home;
    int[] queue = new int[m + 1];
    int size = 0;
    queue[size++] = home;
    for (int i = 0; i < size; i++) {
      int to = queue[i];
      for (int f = 0; f < at.length; f++) {
        if (present[f] && !fixed[f] && next[at[f]] < 0 && isTight(f, at[f], to)) {
          next[at[f]] = to;
          who[at[f]] = f;
          queue[size++] = at[f];
        }
      }
      for (int from = 0; from <= m; from++) {
        boolean fills = to == m && from != m && hasSlot(from);
        boolean empties = from == m && to != m && push[to] == 0 && push2[to] == 0;
        if (next[from] < 0 && (fills || empties)) {
          next[from] = to;
          who[from] = -1;
          queue[size++] = from;
        }
      }
    }
  }
}
