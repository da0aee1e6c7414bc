package io.github.imisproject.examples.benchmarks.allocation;

import io.github.imisproject.matching.allocation.stable.FlatMarket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Deferred acceptance as a textbook writes it: an object for each resident and hospital, lists of
 * objects, a map of ranks, a queue of those who still propose. What the flat form is measured
 * against.
 */
final class TextbookDeferredAcceptance {
  private TextbookDeferredAcceptance() {}

  static final class Resident {
    final int number;
    final List<Hospital> wishes = new ArrayList<>();
    int next;

    Resident(int number) {
      this.number = number;
    }
  }

  static final class Hospital {
    final int number;
    final int capacity;
    final Map<Resident, Integer> rank = new HashMap<>();
    final PriorityQueue<Resident> admitted =
        new PriorityQueue<>(
            Comparator.comparing((Resident r) -> -Objects.requireNonNull(rank.get(r))));

    Hospital(int number, int capacity) {
      this.number = number;
      this.capacity = capacity;
    }
  }

  static List<Resident> build(FlatMarket market, List<Hospital> hospitals) {
    for (int l = 0; l < market.places(); l++) {
      hospitals.add(new Hospital(l, market.capacity(l)));
    }
    List<Resident> residents = new ArrayList<>();
    for (int f = 0; f < market.parties(); f++) {
      Resident resident = new Resident(f);
      for (int i = 0; i < market.listLength(f); i++) {
        Hospital hospital = hospitals.get(market.listed(f, i));
        resident.wishes.add(hospital);
        hospital.rank.put(resident, market.rankAt(f, i));
      }
      residents.add(resident);
    }
    return residents;
  }

  static int[] solve(List<Resident> residents, List<Hospital> hospitals) {
    Deque<Resident> free = new ArrayDeque<>(residents);
    while (!free.isEmpty()) {
      Resident resident = free.poll();
      if (resident.next == resident.wishes.size()) {
        continue;
      }
      Hospital hospital = resident.wishes.get(resident.next++);
      hospital.admitted.add(resident);
      if (hospital.admitted.size() > hospital.capacity) {
        free.add(hospital.admitted.poll());
      }
    }
    int[] places = new int[residents.size()];
    java.util.Arrays.fill(places, -1);
    for (Hospital hospital : hospitals) {
      for (Resident resident : hospital.admitted) {
        places[resident.number] = hospital.number;
      }
    }
    return places;
  }
}
