package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/**
 * The best set of families for one place by itself, exactly, by dynamic programming over what they
 * use of each binding service. Not thread-safe.
 */
final class PlaceKnapsack {
  /** The most cells (families times states) one place may take. */
  private static final long MOST_CELLS = 2_000_000;

  private final FamilyProblem problem;
  private final int place;
  private final int[] edges; // those that lead here
  private final int[] parties;
  private final int[] services; // those that bind here
  private final int[] size; // by binding service: capacity + 1
  private final int states;
  private final int last; // capacity of the innermost service
  private final long[] best;
  private final boolean[] kept; // by family taken part, then state
  private final int[] taking; // families with a gain, in order
  private int takingCount;

  PlaceKnapsack(FamilyProblem problem, int place, int[] edges, int[] parties) {
    this.problem = problem;
    this.place = place;
    this.edges = edges;
    this.parties = parties;
    int k = problem.services();
    int[] binding = new int[k];
    int count = 0;
    for (int s = 0; s < k; s++) {
      if (problem.isBinding(place * k + s)) {
        binding[count++] = s;
      }
    }
    services = Arrays.copyOf(binding, count);
    size = new int[count];
    states = (int) states(problem, place);
    for (int i = 0; i < count; i++) {
      size[i] = (int) problem.capacity(place, services[i]) + 1;
    }
    last = count == 0 ? 0 : size[count - 1] - 1;
    best = new long[states];
    kept = new boolean[edges.length * states];
    taking = new int[edges.length];
  }

  private static long states(FamilyProblem problem, int place) {
    long states = 1;
    for (int s = 0; s < problem.services(); s++) {
      if (problem.isBinding(place * problem.services() + s)) {
        if (problem.capacity(place, s) >= MOST_CELLS) {
          return MOST_CELLS + 1;
        }
        states *= problem.capacity(place, s) + 1;
        if (states > MOST_CELLS) {
          return MOST_CELLS + 1;
        }
      }
    }
    return states;
  }

  /** Whether tables for this place are small enough. */
  static boolean isSmall(FamilyProblem problem, int place, int families) {
    return states(problem, place) * Math.max(1, families) <= MOST_CELLS;
  }

  private long gain(int i, long[] price) {
    return problem.weight(edges[i]) - price[parties[i]];
  }

  /**
   * Returns the highest sum of weights less the families' prices, and marks whom it takes.
   *
   * @param chosen by edge; set for the edges of this place
   */
  long solve(long[] price, boolean[] chosen) {
    Arrays.fill(best, 0);
    takingCount = 0;
    for (int i = 0; i < edges.length; i++) {
      chosen[edges[i]] = false;
      long gain = gain(i, price);
      if (gain > 0) {
        Arrays.fill(kept, takingCount * states, (takingCount + 1) * states, false);
        take(best, parties[i], gain, takingCount * states, true);
        taking[takingCount++] = i;
      }
    }
    int state = states - 1;
    for (int t = takingCount - 1; t >= 0; t--) {
      if (kept[t * states + state]) {
        chosen[edges[taking[t]]] = true;
        state -= offset(parties[taking[t]]);
      }
    }
    return best[states - 1];
  }

  private int offset(int party) {
    int offset = 0;
    for (int i = 0; i < services.length; i++) {
      offset = offset * size[i] + (int) problem.need(party, services[i]);
    }
    return offset;
  }

  /** Adds one family to a table: states from the fullest down, so that it is taken once. */
  private void take(long[] table, int party, long gain, int keptFrom, boolean keep) {
    int offset = offset(party);
    int inner = services.length == 0 ? 0 : (int) problem.need(party, services[services.length - 1]);
    int rowSize = last + 1;
    for (int row = states / rowSize - 1; row >= 0; row--) {
      if (hasRoom(party, row)) {
        int base = row * rowSize;
        for (int c = last; c >= inner; c--) {
          long candidate = table[base + c - offset] + gain;
          if (candidate > table[base + c]) {
            table[base + c] = candidate;
            if (keep) {
              kept[keptFrom + base + c] = true;
            }
          }
        }
      }
    }
  }

  /** Whether the outer coordinates of a row hold the family's need. */
  private boolean hasRoom(int party, int row) {
    int rest = row;
    for (int i = services.length - 2; i >= 0; i--) {
      if (rest % size[i] < problem.need(party, services[i])) {
        return false;
      }
      rest /= size[i];
    }
    return true;
  }

  /**
   * Works out, for each family, the best this place can do if it must take the family, and if it
   * must not. To be called after {@link #solve} with the same prices.
   *
   * @param with by edge; set for the edges of this place
   * @param without by edge; set for the edges of this place
   */
  void force(long[] price, long[] with, long[] without) {
    long[][] behind = new long[takingCount + 1][]; // by what the families after t can add
    behind[takingCount] = new long[states];
    for (int t = takingCount - 1; t >= 0; t--) {
      behind[t] = behind[t + 1].clone();
      take(behind[t], parties[taking[t]], gain(taking[t], price), 0, false);
    }
    long[] before = new long[states];
    int t = 0;
    for (int i = 0; i < edges.length; i++) {
      long gain = gain(i, price);
      int left = states - 1 - offset(parties[i]);
      if (gain > 0) {
        long[] after = behind[t + 1];
        long most = 0;
        for (int c = 0; c < states; c++) {
          most = Math.max(most, before[c] + after[states - 1 - c]);
        }
        without[edges[i]] = most;
        with[edges[i]] = gain + split(before, after, parties[i]);
        take(before, parties[i], gain, 0, false);
        t++;
      } else {
        without[edges[i]] = best[states - 1];
        with[edges[i]] = gain + best[left];
      }
    }
  }

  /** The most two groups of families reach together in what one family leaves. */
  private long split(long[] before, long[] after, int party) {
    int whole = states - 1 - offset(party);
    int rowSize = last + 1;
    int inner = services.length == 0 ? 0 : (int) problem.need(party, services[services.length - 1]);
    long most = 0;
    for (int row = 0; row < states / rowSize; row++) {
      if (leavesRoom(party, row)) {
        int base = row * rowSize;
        for (int c = 0; c <= last - inner; c++) {
          most = Math.max(most, before[base + c] + after[whole - base - c]);
        }
      }
    }
    return most;
  }

  private boolean leavesRoom(int party, int row) {
    int rest = row;
    for (int i = services.length - 2; i >= 0; i--) {
      if (rest % size[i] > size[i] - 1 - problem.need(party, services[i])) {
        return false;
      }
      rest /= size[i];
    }
    return true;
  }

  int place() {
    return place;
  }

  int[] edges() {
    return edges;
  }
}
