package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/** An immutable set of pairs of a party and a place, 8 bytes a pair; O(log n) to ask. */
final class PairSet {
  static final PairSet EMPTY = new PairSet(new long[0]);
  private final long[] keys;

  private PairSet(long[] keys) {
    this.keys = keys;
  }

  /** Takes pairs made by {@link #key}, in any order. */
  static PairSet of(long[] keys) {
    return keys.length == 0
        ? EMPTY
        : new PairSet(Arrays.stream(keys).sorted().distinct().toArray());
  }

  static long key(int party, int place) {
    return (long) party << 32 | place;
  }

  boolean contains(int party, int place) {
    return keys.length != 0 && Arrays.binarySearch(keys, key(party, place)) >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairSet that && Arrays.equals(keys, that.keys);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }
}
