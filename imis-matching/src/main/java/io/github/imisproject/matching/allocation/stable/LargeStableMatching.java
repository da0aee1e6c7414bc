package io.github.imisproject.matching.allocation.stable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A stable matching with ties that places many: at least two thirds of the most that any stable
 * matching places (Kiraly's approximation; finding the most is NP-hard).
 *
 * <p>Stable here means that no party and place would both be strictly better off with each other.
 * Parties propose; one that has come to the end of its list starts again with a bonus that counts
 * inside a tie. A party that had another free slot of the same tier to go to gives way to anybody.
 * O(entries times capacity) proposals.
 *
 * @see "Z. Kiraly, Linear Time Local Approximation Algorithm for Maximum Stable Marriage,
 *     Algorithms 6 (2013)"
 */
public final class LargeStableMatching {
  private static final int LAD = 0;
  private static final int BACHELOR = 1;
  private static final int OLD = 2;

  private final TiedMarket market;
  private final int[] place; // of each slot
  private final int[] holder; // of each slot, -1 if free
  private final int[] slotOf; // of each party, -1 if none
  private final int[] stage;
  private final boolean[][] crossed; // by party, then slot

  private LargeStableMatching(TiedMarket market) {
    this.market = market;
    int slots = 0;
    for (int l = 0; l < market.places(); l++) {
      slots += Math.min(market.capacity(l), market.parties());
    }
    place = new int[slots];
    int next = 0;
    for (int l = 0; l < market.places(); l++) {
      for (int i = 0; i < Math.min(market.capacity(l), market.parties()); i++) {
        place[next++] = l;
      }
    }
    holder = new int[slots];
    slotOf = new int[market.parties()];
    stage = new int[market.parties()];
    crossed = new boolean[market.parties()][slots];
    Arrays.fill(holder, -1);
    Arrays.fill(slotOf, -1);
  }

  /** Returns the place of each party, or -1. */
  public static int[] find(TiedMarket market) {
    return new LargeStableMatching(market).run();
  }

  private int[] run() {
    Deque<Integer> active = new ArrayDeque<>();
    for (int f = 0; f < market.parties(); f++) {
      active.add(f);
    }
    while (!active.isEmpty()) {
      int f = active.poll();
      while (slotOf[f] < 0 && stage[f] != OLD) {
        int slot = favourite(f);
        if (slot < 0) {
          stage[f]++;
          Arrays.fill(crossed[f], false);
          continue;
        }
        int loser = propose(f, slot);
        if (loser >= 0 && loser != f) {
          active.add(loser);
        }
      }
    }
    int[] places = new int[slotOf.length];
    for (int f = 0; f < places.length; f++) {
      places[f] = slotOf[f] < 0 ? -1 : place[slotOf[f]];
    }
    return places;
  }

  /** Returns a slot of the best tier that is left, a free one if there is one, or -1. */
  private int favourite(int party) {
    int best = -1;
    for (int slot = 0; slot < place.length; slot++) {
      int tier = market.partyTier(party, place[slot]);
      if (tier == TiedMarket.NOT_LISTED || crossed[party][slot]) {
        continue;
      }
      int other = best < 0 ? Integer.MAX_VALUE : market.partyTier(party, place[best]);
      if (tier < other || tier == other && holder[best] >= 0 && holder[slot] < 0) {
        best = slot;
      }
    }
    return best;
  }

  /** Returns who is without a slot afterwards, or -1. */
  private int propose(int party, int slot) {
    int other = holder[slot];
    if (other < 0) {
      take(party, slot);
      return -1;
    }
    if (couldGoElsewhere(other, slot)) {
      slotOf[other] = -1; // it may come back: the slot stays on its list
      take(party, slot);
      return other;
    }
    if (isBetter(party, other, place[slot])) {
      slotOf[other] = -1;
      crossed[other][slot] = true;
      take(party, slot);
      return other;
    }
    crossed[party][slot] = true;
    return party;
  }

  private void take(int party, int slot) {
    holder[slot] = party;
    slotOf[party] = slot;
  }

  /** Whether a holder in its first stage has a free slot of the same tier left on its list. */
  private boolean couldGoElsewhere(int party, int slot) {
    if (stage[party] != LAD) {
      return false;
    }
    int tier = market.partyTier(party, place[slot]);
    for (int i = 0; i < place.length; i++) {
      if (holder[i] < 0 && !crossed[party][i] && market.partyTier(party, place[i]) == tier) {
        return true;
      }
    }
    return false;
  }

  private boolean isBetter(int party, int other, int at) {
    int own = market.placeTier(at, party);
    int its = market.placeTier(at, other);
    return own < its || own == its && stage[party] == BACHELOR && stage[other] == LAD;
  }
}
