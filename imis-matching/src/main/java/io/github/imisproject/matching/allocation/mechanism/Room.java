package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.Quota;
import java.util.List;

/** What is still free at each place, and under each quota. Not thread-safe. */
final class Room {
  private final Market market;
  private final int services;
  private final long[] free;
  private final long[] quotaLeft;
  private final int[][] quotasOf;

  Room(Market market) {
    this.market = market;
    this.services = market.services();
    this.free = market.capacities();
    AllocationProblem problem = market.problem();
    List<Quota> quotas = problem.quotas();
    quotaLeft = quotas.stream().mapToLong(Quota::upper).toArray();
    quotasOf = new int[market.places()][0];
    for (int q = 0; q < quotas.size(); q++) {
      for (String id : quotas.get(q).places()) {
        int place = problem.placeIndex(id).orElseThrow();
        int[] old = quotasOf[place];
        quotasOf[place] = java.util.Arrays.copyOf(old, old.length + 1);
        quotasOf[place][old.length] = q;
      }
    }
    for (int f = 0; f < market.parties(); f++) {
      if (market.isPinned(f)) {
        for (int q : quotasOf[problem.pin(f)]) {
          quotaLeft[q]--;
        }
      }
    }
  }

  /** Returns whether a possible pair still fits beside those already in. */
  boolean fits(int party, int place) {
    for (int s = 0; s < services; s++) {
      if (market.need(party, s) > free[place * services + s]) {
        return false;
      }
    }
    for (int q : quotasOf[place]) {
      if (quotaLeft[q] <= 0) {
        return false;
      }
    }
    return true;
  }

  void add(int party, int place) {
    change(party, place, -1);
  }

  void remove(int party, int place) {
    change(party, place, 1);
  }

  private void change(int party, int place, int sign) {
    for (int s = 0; s < services; s++) {
      free[place * services + s] += sign * market.need(party, s);
    }
    for (int q : quotasOf[place]) {
      quotaLeft[q] += sign;
    }
  }

  long free(int place, int service) {
    return free[place * services + service];
  }
}
