package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationEvent;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import java.util.Arrays;

/**
 * Finds places that are certain for a party whatever the others do, and moves those who have a
 * better certain place to the end of the other lists. Not thread-safe.
 */
final class Clinching {
  private static final int UNPLACED = -1;
  private static final int NOTHING = -2;

  private final Market market;
  private final int[][] original;
  private final int[] clinched;
  private int steps;

  Clinching(Market market, int[][] original) {
    this.market = market;
    this.original = original;
    clinched = new int[market.parties()];
    Arrays.fill(clinched, NOTHING);
  }

  static int[][] originalLists(Market market) {
    int[][] lists = new int[market.places()][];
    for (int l = 0; l < lists.length; l++) {
      int place = l;
      lists[l] = new int[market.queueLength(l)];
      Arrays.setAll(lists[l], i -> market.queued(place, i));
    }
    return lists;
  }

  /** Returns the lists after clinching. */
  int[][] run(Allocation.Recorder recorder, RunControl control) {
    int[][] lists = original;
    while (true) {
      control.checkCancelled();
      steps++;
      int[] now = step(lists);
      boolean quiet = true;
      for (int f = 0; f < now.length; f++) {
        if (now[f] != NOTHING && now[f] != clinched[f]) {
          quiet = false;
          recorder.event(0, AllocationEvent.Kind.CLINCHED, f, Math.max(now[f], UNPLACED));
        }
      }
      if (quiet) {
        return lists;
      }
      System.arraycopy(now, 0, clinched, 0, now.length);
      lists = reordered();
    }
  }

  int steps() {
    return steps;
  }

  /** Returns the best place of each party that has not rejected it, if that place offers. */
  private int[] step(int[][] lists) {
    int n = market.parties();
    boolean[] lost = new boolean[n * market.places()];
    boolean[] offers = new boolean[n * market.places()];
    long[] all = new long[market.services()];
    long[] certain = new long[market.services()];
    for (int l = 0; l < lists.length; l++) {
      Arrays.fill(all, 0);
      Arrays.fill(certain, 0);
      for (int f : lists[l]) {
        lost[l * n + f] = !Accommodation.weakly(market, l, f, certain);
        offers[l * n + f] = Accommodation.weakly(market, l, f, all);
        Accommodation.add(market, f, all);
        if (clinched[f] == l) {
          Accommodation.add(market, f, certain);
        }
      }
    }
    int[] now = new int[n];
    for (int f = 0; f < n; f++) {
      now[f] = market.isPinned(f) ? NOTHING : UNPLACED;
      for (int i = 0; i < market.listLength(f); i++) {
        int l = market.listed(f, i);
        if (!lost[l * n + f]) {
          now[f] = offers[l * n + f] ? l : NOTHING;
          break;
        }
      }
    }
    return now;
  }

  private int[][] reordered() {
    int[][] lists = new int[original.length][];
    for (int l = 0; l < lists.length; l++) {
      int[] list = new int[original[l].length];
      int size = 0;
      for (int f : original[l]) {
        if (!prefersCertain(f, l)) {
          list[size++] = f;
        }
      }
      for (int f : original[l]) {
        if (prefersCertain(f, l)) {
          list[size++] = f;
        }
      }
      lists[l] = list;
    }
    return lists;
  }

  private boolean prefersCertain(int party, int place) {
    return clinched[party] != NOTHING
        && clinched[party] != place
        && standing(party, clinched[party]) < standing(party, place);
  }

  /** A place off the list counts as worse than being unplaced. */
  private int standing(int party, int place) {
    if (place == UNPLACED) {
      return market.listLength(party);
    }
    int position = market.position(party, place);
    return position < 0 ? Integer.MAX_VALUE : position;
  }
}
