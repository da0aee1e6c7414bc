package io.github.imisproject.matching.index;

import io.github.imisproject.matching.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The best so far, as a heap with the worst on top, in the total order of a result: score
 * descending, then lot if lots are drawn, then id.
 *
 * <p>Not thread-safe. Nothing is allocated for a candidate that is turned away.
 */
final class Top<C> {
  private final int capacity;
  private final OptionalLong seed;
  private final List<Segment<C>> segments;
  private int size;
  private double[] scores = new double[16];
  private int[] places = new int[16];
  private int[] rows = new int[16];
  private long[] lots = new long[16];

  /** Keeps at most {@code capacity} rows of {@code segments}. */
  Top(int capacity, OptionalLong seed, List<Segment<C>> segments) {
    this.capacity = capacity;
    this.seed = seed;
    this.segments = segments;
  }

  /** Returns the score below which nothing gets in any more; what equals it may. */
  double floor() {
    return size == capacity ? (capacity == 0 ? Double.POSITIVE_INFINITY : scores[0]) : -1;
  }

  boolean isFull() {
    return size == capacity;
  }

  int missing() {
    return capacity - size;
  }

  /** Takes a candidate in if it is among the best; {@code place} holds segment and lane. */
  void offer(double score, int place, int row) {
    if (capacity == 0 || size == capacity && score < scores[0]) {
      return;
    }
    long lot = seed.isPresent() ? SplitMix64.lot(seed.getAsLong(), id(place, row)) : 0;
    if (size < capacity) {
      if (size == scores.length) {
        grow();
      }
      set(size, score, place, row, lot);
      up(size++);
    } else if (worse(scores[0], places[0], rows[0], lots[0], score, place, row, lot)) {
      set(0, score, place, row, lot);
      down(0, size);
    }
  }

  private void grow() {
    int length = 2 * scores.length;
    scores = Arrays.copyOf(scores, length);
    places = Arrays.copyOf(places, length);
    rows = Arrays.copyOf(rows, length);
    lots = Arrays.copyOf(lots, length);
  }

  private String id(int place, int row) {
    return segments.get(segmentOf(place)).ids.get(row);
  }

  /** Packs a segment's number and a lane's. */
  static int place(int segment, int lane) {
    return segment << 8 | lane;
  }

  private static int segmentOf(int place) {
    return place >>> 8;
  }

  /** Returns whether the first comes after the second. */
  private boolean worse(
      double score, int place, int row, long lot, double score2, int place2, int row2, long lot2) {
    if (score != score2) {
      return score < score2;
    }
    if (lot != lot2) {
      return Long.compareUnsigned(lot, lot2) > 0;
    }
    if (segmentOf(place) == segmentOf(place2)) {
      int[] rank = segments.get(segmentOf(place)).ids.rank;
      return rank[row] > rank[row2];
    }
    return id(place, row).compareTo(id(place2, row2)) > 0;
  }

  private boolean worse(int one, int other) {
    return worse(
        scores[one],
        places[one],
        rows[one],
        lots[one],
        scores[other],
        places[other],
        rows[other],
        lots[other]);
  }

  private void set(int at, double score, int place, int row, long lot) {
    scores[at] = score;
    places[at] = place;
    rows[at] = row;
    lots[at] = lot;
  }

  private void swap(int one, int other) {
    double score = scores[one];
    int place = places[one];
    int row = rows[one];
    long lot = lots[one];
    set(one, scores[other], places[other], rows[other], lots[other]);
    set(other, score, place, row, lot);
  }

  private void up(int at) {
    int child = at;
    while (child > 0 && worse(child, (child - 1) / 2)) {
      swap(child, (child - 1) / 2);
      child = (child - 1) / 2;
    }
  }

  private void down(int at, int end) {
    int parent = at;
    while (true) {
      int worst = parent;
      for (int child = 2 * parent + 1; child <= 2 * parent + 2 && child < end; child++) {
        worst = worse(child, worst) ? child : worst;
      }
      if (worst == parent) {
        return;
      }
      swap(parent, worst);
      parent = worst;
    }
  }

  /** Empties the heap into a list, best first. */
  List<Hit<C>> drain() {
    List<Hit<C>> hits = new ArrayList<>(size);
    for (int end = size - 1; end > 0; end--) {
      swap(0, end);
      down(0, end);
    }
    for (int i = 0; i < size; i++) {
      Segment<C> segment = segments.get(segmentOf(places[i]));
      hits.add(new Hit<>(segment, rows[i], places[i] & 255, scores[i]));
    }
    size = 0;
    return hits;
  }
}
