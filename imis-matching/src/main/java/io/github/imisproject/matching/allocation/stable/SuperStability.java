package io.github.imisproject.matching.allocation.stable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Super-stable matchings of parties and places with ties on both sides and capacities.
 *
 * <p>In a super-stable matching no party and place would both be at least as well off with each
 * other, so it stays stable however the ties are broken later. It need not exist; then the answer
 * is empty, and that is proven. The matching found is the best of all for every party. O(entries).
 *
 * @see "R. W. Irving, D. F. Manlove and S. Scott, The Hospitals/Residents Problem with Ties, SWAT
 *     2000, LNCS 1851"
 */
public final class SuperStability {
  private final TiedMarket market;
  private final boolean[][] deleted; // by party, then place
  private final boolean[][] assigned;
  private final boolean[] wasFull;

  private SuperStability(TiedMarket market) {
    this.market = market;
    deleted = new boolean[market.parties()][market.places()];
    assigned = new boolean[market.parties()][market.places()];
    wasFull = new boolean[market.places()];
  }

  /** Returns the place of each party (-1 is none), or empty if no super-stable matching exists. */
  public static Optional<int[]> find(TiedMarket market) {
    return new SuperStability(market).run();
  }

  private Optional<int[]> run() {
    Deque<Integer> free = new ArrayDeque<>();
    for (int f = 0; f < market.parties(); f++) {
      free.add(f);
    }
    while (!free.isEmpty()) {
      int f = free.poll();
      if (isAssigned(f)) {
        continue;
      }
      int tier = firstTier(f);
      if (tier == TiedMarket.NOT_LISTED) {
        continue;
      }
      for (int l = 0; l < market.places(); l++) {
        if (!deleted[f][l] && market.partyTier(f, l) == tier) {
          assigned[f][l] = true;
          settle(l, free);
        }
      }
      free.add(f); // looked at again if it has lost all of them meanwhile
    }
    return result();
  }

  private boolean isAssigned(int party) {
    for (boolean a : assigned[party]) {
      if (a) {
        return true;
      }
    }
    return false;
  }

  private int firstTier(int party) {
    int best = TiedMarket.NOT_LISTED;
    for (int l = 0; l < market.places(); l++) {
      int tier = market.partyTier(party, l);
      if (!deleted[party][l] && tier != TiedMarket.NOT_LISTED) {
        best = best == TiedMarket.NOT_LISTED ? tier : Math.min(best, tier);
      }
    }
    return best;
  }

  /** Drops the tail of a place that holds too many, and all below the worst of a full one. */
  private void settle(int place, Deque<Integer> free) {
    while (count(place) > market.capacity(place)) {
      delete(place, worstTier(place, false), true, free);
    }
    if (count(place) >= market.capacity(place)) {
      wasFull[place] = true;
      delete(place, worstTier(place, true), false, free);
    }
  }

  private int count(int place) {
    int count = 0;
    for (boolean[] row : assigned) {
      count += row[place] ? 1 : 0;
    }
    return count;
  }

  private int worstTier(int place, boolean ofAssigned) {
    int worst = -1;
    for (int f = 0; f < market.parties(); f++) {
      boolean counts = ofAssigned ? assigned[f][place] : isListed(f, place);
      worst = counts ? Math.max(worst, market.placeTier(place, f)) : worst;
    }
    return worst;
  }

  private boolean isListed(int party, int place) {
    return !deleted[party][place] && market.isAcceptable(party, place);
  }

  private void delete(int place, int tier, boolean inclusive, Deque<Integer> free) {
    for (int f = 0; f < market.parties(); f++) {
      int own = market.placeTier(place, f);
      if (isListed(f, place) && (own > tier || inclusive && own == tier)) {
        deleted[f][place] = true;
        if (assigned[f][place]) {
          assigned[f][place] = false;
          free.add(f);
        }
      }
    }
  }

  private Optional<int[]> result() {
    int[] places = new int[market.parties()];
    Arrays.fill(places, -1);
    for (int f = 0; f < places.length; f++) {
      for (int l = 0; l < market.places(); l++) {
        if (assigned[f][l]) {
          if (places[f] >= 0) {
            return Optional.empty();
          }
          places[f] = l;
        }
      }
    }
    for (int l = 0; l < market.places(); l++) {
      if (wasFull[l] && count(l) < market.capacity(l)) {
        return Optional.empty();
      }
    }
    return Optional.of(places);
  }
}
