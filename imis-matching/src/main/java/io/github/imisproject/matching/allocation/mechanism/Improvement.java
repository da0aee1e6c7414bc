package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import java.util.Arrays;

/** First assignments for the tree: greedy ones, then moves and swaps while the total rises. */
final class Improvement {
  /** Swaps look at all pairs of parties; beyond this they would take longer than the tree. */
  private static final int MOST_FOR_SWAPS = 3000;

  private final Market market;
  private final Gains gains;

  Improvement(Market market, Gains gains) {
    this.market = market;
    this.gains = gains;
  }

  /** Returns a greedy assignment, parties in canonical order, improved. */
  int[] byGain() {
    return improved(greedy(null));
  }

  /** Returns a greedy assignment by worth less prices, improved. */
  int[] bySurplus(Relaxation relaxation) {
    return improved(greedy(relaxation));
  }

  /** Returns the plain greedy assignment, which is never beaten by less than the tree returns. */
  int[] plain() {
    return greedy(null);
  }

  private int[] greedy(@org.jspecify.annotations.Nullable Relaxation relaxation) {
    Room room = new Room(market);
    int[] at = new int[gains.parties];
    Arrays.fill(at, -1);
    for (int f = 0; f < at.length; f++) {
      long best = 0;
      for (int l = 0; l < gains.places; l++) {
        if (gains.isUsable(f, l) && room.fits(f, l)) {
          long value = relaxation == null ? gains.first(f, l) : relaxation.surplus(f, l);
          if (at[f] < 0 ? value >= 0 : value > best) {
            best = value;
            at[f] = l;
          }
        }
      }
      if (at[f] >= 0) {
        room.add(f, at[f]);
      }
    }
    return at;
  }

  private int[] improved(int[] at) {
    Room room = new Room(market);
    for (int f = 0; f < at.length; f++) {
      if (at[f] >= 0) {
        room.add(f, at[f]);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int f = 0; f < at.length; f++) {
        changed |= move(f, at, room);
        for (int g = 0; g < f && at.length <= MOST_FOR_SWAPS; g++) {
          changed |= swap(f, g, at, room);
        }
      }
    }
    return at;
  }

  private long worth(int party, int place) {
    return place < 0 ? 0 : gains.first(party, place);
  }

  private boolean move(int party, int[] at, Room room) {
    boolean moved = false;
    for (int l = 0; l < gains.places; l++) {
      if (l != at[party]
          && gains.isUsable(party, l)
          && worth(party, l) > worth(party, at[party])
          && room.fits(party, l)) {
        put(party, l, at, room);
        moved = true;
      }
    }
    return moved;
  }

  private boolean swap(int f, int g, int[] at, Room room) {
    int a = at[f];
    int b = at[g];
    if (a == b || a >= 0 && !gains.isUsable(g, a) || b >= 0 && !gains.isUsable(f, b)) {
      return false;
    }
    if (worth(f, b) + worth(g, a) <= worth(f, a) + worth(g, b)) {
      return false;
    }
    put(f, -1, at, room);
    put(g, -1, at, room);
    boolean fits = b < 0 || room.fits(f, b);
    if (fits) {
      put(f, b, at, room);
      fits = a < 0 || room.fits(g, a);
    }
    if (fits) {
      put(g, a, at, room);
      return true;
    }
    put(f, a, at, room);
    put(g, b, at, room);
    return false;
  }

  private static void put(int party, int place, int[] at, Room room) {
    if (at[party] >= 0) {
      room.remove(party, at[party]);
    }
    at[party] = place;
    if (place >= 0) {
      room.add(party, place);
    }
  }
}
