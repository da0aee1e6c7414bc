package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/** An assignment of families in the making: who is where, and what is left. Not thread-safe. */
final class FamilyState {
  private final FamilyProblem problem;
  private final int services;
  private final int[] at;
  private final long[] free;
  private final long[] need;
  private final int[][] members; // by place; the first count[place] are there
  private final int[] count;
  private final int[] position; // of a family within its place's members
  private long value;

  FamilyState(FamilyProblem problem) {
    this.problem = problem;
    services = problem.services();
    at = new int[problem.parties()];
    Arrays.fill(at, -1);
    need = new long[at.length * services];
    for (int i = 0; i < need.length; i++) {
      need[i] = problem.need(i / services, i % services);
    }
    free = new long[problem.places() * services];
    for (int i = 0; i < free.length; i++) {
      free[i] = problem.capacity(i / services, i % services);
    }
    members = new int[problem.places()][4];
    count = new int[problem.places()];
    position = new int[at.length];
  }

  /** Makes this the given assignment. */
  void reset(int[] places) {
    for (int f = 0; f < at.length; f++) {
      if (at[f] >= 0) {
        remove(f);
      }
    }
    for (int f = 0; f < at.length; f++) {
      if (places[f] >= 0) {
        add(f, places[f]);
      }
    }
  }

  int place(int party) {
    return at[party];
  }

  int[] places() {
    return at.clone();
  }

  void copyTo(int[] places) {
    System.arraycopy(at, 0, places, 0, at.length);
  }

  long value() {
    return value;
  }

  int count(int place) {
    return count[place];
  }

  int member(int place, int index) {
    return members[place][index];
  }

  /** Returns the weight of a pair; 0 for unplaced; the pair must go together. */
  long weight(int party, int place) {
    return place < 0 ? 0 : problem.weight(problem.edge(party, place));
  }

  boolean fits(int party, int place) {
    int row = place * services;
    int own = party * services;
    for (int s = 0; s < services; s++) {
      if (need[own + s] > free[row + s]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a family fits once another has left the place. */
  boolean fitsWithout(int party, int place, int leaver) {
    int row = place * services;
    int own = party * services;
    int other = leaver * services;
    for (int s = 0; s < services; s++) {
      if (need[own + s] > free[row + s] + need[other + s]) {
        return false;
      }
    }
    return true;
  }

  void add(int party, int place) {
    value += problem.weight(problem.edge(party, place));
    at[party] = place;
    for (int s = 0; s < services; s++) {
      free[place * services + s] -= need[party * services + s];
    }
    if (count[place] == members[place].length) {
      members[place] = Arrays.copyOf(members[place], 2 * count[place]);
    }
    position[party] = count[place];
    members[place][count[place]++] = party;
  }

  void remove(int party) {
    int place = at[party];
    value -= problem.weight(problem.edge(party, place));
    at[party] = -1;
    for (int s = 0; s < services; s++) {
      free[place * services + s] += need[party * services + s];
    }
    int last = members[place][--count[place]];
    members[place][position[party]] = last;
    position[last] = position[party];
  }

  /** Moves a family from wherever it is; -1 is unplaced. */
  void move(int party, int place) {
    if (at[party] >= 0) {
      remove(party);
    }
    if (place >= 0) {
      add(party, place);
    }
  }
}
