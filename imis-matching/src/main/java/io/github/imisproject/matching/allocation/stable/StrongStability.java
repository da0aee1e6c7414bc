package io.github.imisproject.matching.allocation.stable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Strongly stable matchings of parties and places with ties on both sides and capacities.
 *
 * <p>In a strongly stable matching no party and place would be with each other so that one of them
 * is better off and the other not worse off. It lies between {@link SuperStability} and stability
 * with ties broken anyhow: nobody can be bribed who has nothing to lose. It need not exist; then
 * the answer is empty, and that is proven. The matching found is the best of all for every party.
 *
 * <p>Parties propose to all places of their best tier at once. Where more are attached than can be
 * placed, a critical set of parties is found by alternating paths, and the lowest tier of each
 * place they want is turned away. O(entries squared).
 *
 * @see "R. W. Irving, D. F. Manlove and S. Scott, Strong Stability in the Hospitals/Residents
 *     Problem, STACS 2003, LNCS 2607"
 * @see "T. Kavitha, K. Mehlhorn, D. Michail and K. E. Paluch, Strongly Stable Matchings in Time
 *     O(nm) and Extension to the Hospitals-Residents Problem, ACM Transactions on Algorithms 3
 *     (2007), for a faster way"
 */
public final class StrongStability {
  private final TiedMarket market;
  private final int parties;
  private final int places;
  private final boolean[][] deleted; // by party, then place
  private final boolean[][] attached;

  private StrongStability(TiedMarket market) {
    this.market = market;
    parties = market.parties();
    places = market.places();
    deleted = new boolean[parties][places];
    attached = new boolean[parties][places];
  }

  /**
   * Returns the place of each party (-1 is none), or empty if no strongly stable matching exists.
   */
  public static Optional<int[]> find(TiedMarket market) {
    return new StrongStability(market).run();
  }

  /**
   * Returns whether a matching is strongly stable: nobody is in a place that does not list it, no
   * place is overfull, and no pair blocks. O(parties x places).
   *
   * @param places the place of each party, or -1
   */
  public static boolean isStronglyStable(TiedMarket market, int[] places) {
    int[] count = new int[market.places()];
    int[] worst = new int[market.places()];
    Arrays.fill(worst, -1);
    for (int f = 0; f < places.length; f++) {
      if (places[f] >= 0) {
        if (!market.isAcceptable(f, places[f])) {
          return false;
        }
        count[places[f]]++;
        worst[places[f]] = Math.max(worst[places[f]], market.placeTier(places[f], f));
      }
    }
    for (int l = 0; l < count.length; l++) {
      if (count[l] > market.capacity(l)) {
        return false;
      }
    }
    for (int f = 0; f < places.length; f++) {
      int own = places[f] < 0 ? Integer.MAX_VALUE : market.partyTier(f, places[f]);
      for (int l = 0; l < count.length; l++) {
        if (l == places[f] || !market.isAcceptable(f, l) || market.capacity(l) == 0) {
          continue;
        }
        boolean room = count[l] < market.capacity(l);
        int tier = market.partyTier(f, l);
        int standing = market.placeTier(l, f);
        boolean partyGains = tier < own && (room || standing <= worst[l]);
        boolean placeGains = tier <= own && (room || standing < worst[l]);
        if (partyGains || placeGains) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<int[]> run() {
    for (int l = 0; l < places; l++) {
      for (int f = 0; f < parties && market.capacity(l) == 0; f++) {
        deleted[f][l] = true;
      }
    }
    while (true) {
      propose();
      boolean[] critical = new Attachment(false).criticalPlaces();
      boolean any = false;
      for (int l = 0; l < places; l++) {
        if (critical[l]) {
          any = true;
          deleteTail(l);
        }
      }
      if (!any) {
        break;
      }
    }
    int[] found = new Attachment(true).matching();
    return isStronglyStable(market, found) ? Optional.of(found) : Optional.empty();
  }

  private boolean isListed(int party, int place) {
    return !deleted[party][place] && market.isAcceptable(party, place);
  }

  private void propose() {
    Deque<Integer> free = new ArrayDeque<>();
    for (int f = 0; f < parties; f++) {
      free.add(f);
    }
    while (!free.isEmpty()) {
      int f = free.poll();
      int tier = isAttached(f) ? Integer.MAX_VALUE : firstTier(f);
      if (tier == Integer.MAX_VALUE) {
        continue;
      }
      for (int l = 0; l < places; l++) {
        if (isListed(f, l) && market.partyTier(f, l) == tier) {
          attached[f][l] = true;
          deleteDominated(l, free);
        }
      }
      free.add(f); // looked at again if it has lost all of them meanwhile
    }
  }

  private boolean isAttached(int party) {
    for (boolean a : attached[party]) {
      if (a) {
        return true;
      }
    }
    return false;
  }

  private int firstTier(int party) {
    int best = Integer.MAX_VALUE;
    for (int l = 0; l < places; l++) {
      best = isListed(party, l) ? Math.min(best, market.partyTier(party, l)) : best;
    }
    return best;
  }

  /** Deletes those below as many attached parties, all ranked strictly higher, as fit. */
  private void deleteDominated(int place, Deque<Integer> free) {
    for (int f = 0; f < parties; f++) {
      if (isListed(f, place) && higher(place, f) >= market.capacity(place)) {
        delete(f, place);
        free.add(f);
      }
    }
  }

  private int higher(int place, int party) {
    int higher = 0;
    for (int g = 0; g < parties; g++) {
      boolean ranksAbove = market.placeTier(place, g) < market.placeTier(place, party);
      higher += attached[g][place] && ranksAbove ? 1 : 0;
    }
    return higher;
  }

  private void delete(int party, int place) {
    deleted[party][place] = true;
    attached[party][place] = false;
  }

  private int tail(int place) {
    int worst = -1;
    for (int f = 0; f < parties; f++) {
      worst = isListed(f, place) ? Math.max(worst, market.placeTier(place, f)) : worst;
    }
    return worst;
  }

  private void deleteTail(int place) {
    int tail = tail(place);
    for (int f = 0; f < parties; f++) {
      if (isListed(f, place) && market.placeTier(place, f) == tail) {
        delete(f, place);
      }
    }
  }

  /**
   * Who can be placed at once where they are attached. A party is bound to a place that has room
   * for all attached, or that has it above its lowest tier; the bound hold their slots, and the
   * others share what is left.
   */
  private final class Attachment {
    private final boolean[][] edge = new boolean[parties][places];
    private final int[] room = new int[places];
    private final int[] at = new int[parties];
    private final boolean[] seenParty = new boolean[parties];
    private final boolean[] seenPlace = new boolean[places];

    /**
     * Prepares the graph.
     *
     * @param whole with the bound as well, each kept to the places it is bound to
     */
    Attachment(boolean whole) {
      Arrays.fill(at, -1);
      boolean[][] bound = new boolean[parties][places];
      boolean[] isBound = new boolean[parties];
      for (int l = 0; l < places; l++) {
        int count = 0;
        for (int f = 0; f < parties; f++) {
          count += attached[f][l] ? 1 : 0;
        }
        int tail = tail(l);
        room[l] = market.capacity(l);
        for (int f = 0; f < parties; f++) {
          boolean safe = count <= market.capacity(l) || market.placeTier(l, f) < tail;
          if (attached[f][l] && safe) {
            bound[f][l] = true;
            isBound[f] = true;
            room[l] -= whole ? 0 : 1;
          }
        }
      }
      for (int f = 0; f < parties; f++) {
        for (int l = 0; l < places; l++) {
          edge[f][l] = isBound[f] ? whole && bound[f][l] : attached[f][l];
        }
      }
      // The bound are placed first: they are not to lose to those who are not.
      for (int pass = 0; pass < 2; pass++) {
        for (int f = 0; f < parties; f++) {
          if (isBound[f] == (pass == 0)) {
            Arrays.fill(seenParty, false);
            Arrays.fill(seenPlace, false);
            augment(f);
          }
        }
      }
    }

    private boolean augment(int party) {
      seenParty[party] = true;
      for (int l = 0; l < places; l++) {
        if (edge[party][l] && !seenPlace[l]) {
          seenPlace[l] = true;
          if (count(l) < room[l]) {
            at[party] = l;
            return true;
          }
          for (int g = 0; g < parties; g++) {
            if (at[g] == l && !seenParty[g] && augment(g)) {
              at[party] = l;
              return true;
            }
          }
        }
      }
      return false;
    }

    private int count(int place) {
      int count = 0;
      for (int l : at) {
        count += l == place ? 1 : 0;
      }
      return count;
    }

    /** Returns the places wanted by the smallest set of parties that lacks most slots. */
    boolean[] criticalPlaces() {
      Arrays.fill(seenParty, false);
      Arrays.fill(seenPlace, false);
      Deque<Integer> reached = new ArrayDeque<>();
      for (int f = 0; f < parties; f++) {
        if (at[f] < 0 && hasEdge(f)) {
          seenParty[f] = true;
          reached.add(f);
        }
      }
      while (!reached.isEmpty()) {
        int f = reached.poll();
        for (int l = 0; l < places; l++) {
          if (edge[f][l] && !seenPlace[l]) {
            seenPlace[l] = true;
            for (int g = 0; g < parties; g++) {
              if (at[g] == l && !seenParty[g]) {
                seenParty[g] = true;
                reached.add(g);
              }
            }
          }
        }
      }
      return seenPlace;
    }

    private boolean hasEdge(int party) {
      for (boolean e : edge[party]) {
        if (e) {
          return true;
        }
      }
      return false;
    }

    int[] matching() {
      return at;
    }
  }
}
