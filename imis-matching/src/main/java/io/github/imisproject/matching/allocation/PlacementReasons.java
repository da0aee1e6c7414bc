package io.github.imisproject.matching.allocation;

import io.github.imisproject.matching.allocation.Placement.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the first reason of each placement from the result alone, the same way for every mechanism.
 * O(n log n + n k) and O(n k) memory.
 */
final class PlacementReasons {
  private final Market market;
  private final int[] places;
  private final int[][] byRank; // those in each place, best first
  private final long[][] sums; // running need of each service down byRank, one row more

  PlacementReasons(Market market, int[] places) {
    this.market = market;
    this.places = places;
    int k = market.services();
    int[] count = new int[market.places()];
    for (int f = 0; f < places.length; f++) {
      if (places[f] >= 0 && !market.isPinned(f)) {
        count[places[f]]++;
      }
    }
    long[][] keys = new long[market.places()][];
    Arrays.setAll(keys, l -> new long[count[l]]);
    for (int f = 0; f < places.length; f++) {
      if (places[f] >= 0 && !market.isPinned(f)) {
        keys[places[f]][--count[places[f]]] = (long) market.rank(places[f], f) << 32 | f;
      }
    }
    byRank = new int[market.places()][];
    sums = new long[market.places()][];
    for (int l = 0; l < byRank.length; l++) {
      Arrays.sort(keys[l]);
      byRank[l] = new int[keys[l].length];
      sums[l] = new long[(keys[l].length + 1) * k];
      for (int i = 0; i < byRank[l].length; i++) {
        byRank[l][i] = (int) keys[l][i];
        for (int s = 0; s < k; s++) {
          sums[l][(i + 1) * k + s] = sums[l][i * k + s] + market.need(byRank[l][i], s);
        }
      }
    }
  }

  List<Placement> all() {
    List<Placement> placements = new ArrayList<>(places.length);
    for (int f = 0; f < places.length; f++) {
      placements.add(of(f));
    }
    return List.copyOf(placements);
  }

  private Placement of(int party) {
    int place = places[party];
    if (market.isPinned(party)) {
      return placement(party, Reason.PINNED, place, -1);
    }
    if (place >= 0) {
      Reason reason =
          market.problem().preferences().isEmpty()
              ? Reason.BY_SCORE
              : market.position(party, place) == 0 ? Reason.FIRST_CHOICE : Reason.LATER_CHOICE;
      return placement(party, reason, place, -1);
    }
    if (market.listLength(party) == 0) {
      boolean named =
          market.problem().preferences().isEmpty()
              || market.problem().preferences().get().length(party) > 0;
      return placement(party, named ? Reason.NOT_POSSIBLE : Reason.NO_ACCEPTABLE_PLACE, -1, -1);
    }
    int wanted = market.listed(party, 0);
    int above = insertionPoint(wanted, party);
    int short1 = shortService(party, wanted, above);
    if (short1 >= 0) {
      return placement(party, Reason.OUTRANKED, wanted, short1);
    }
    int short2 = shortService(party, wanted, byRank[wanted].length);
    return placement(party, short2 >= 0 ? Reason.CAPACITY : Reason.KEPT_FREE, wanted, short2);
  }

  private int insertionPoint(int place, int party) {
    int low = 0;
    int high = byRank[place].length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (market.rank(place, byRank[place][middle]) < market.rank(place, party)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int shortService(int party, int place, int count) {
    int k = market.services();
    for (int s = 0; s < k; s++) {
      if (market.need(party, s) > market.capacity(place, s) - sums[place][count * k + s]) {
        return s;
      }
    }
    return -1;
  }

  private Placement placement(int party, Reason reason, int wanted, int service) {
    AllocationProblem problem = market.problem();
    return new Placement(
        problem.partyId(party),
        places[party] < 0 ? Optional.empty() : Optional.of(problem.placeId(places[party])),
        reason,
        wanted < 0 ? Optional.empty() : Optional.of(problem.placeId(wanted)),
        service < 0 ? Optional.empty() : Optional.of(problem.services().get(service)));
  }
}
