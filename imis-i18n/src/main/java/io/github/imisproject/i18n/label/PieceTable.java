package io.github.imisproject.i18n.label;

/**
 * Finds keys within two edits by parts: each key is cut into three pieces, and two edits leave at
 * least one piece whole, unless a swap falls across a border, which is looked for as well.
 *
 * <p>Immutable. A query makes about 45 probes, whatever the number of keys, and compares the keys
 * that share a piece. Memory: 15 bytes a key.
 *
 * @see "G. Li, D. Deng, J. Wang and J. Feng, Pass-Join: A Partition-based Method for Similarity
 *     Joins, PVLDB 5 (2011)"
 */
final class PieceTable {
  static final int MOST_EDITS = 2;
  private static final int PIECES = MOST_EDITS + 1;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long BASE = 0x100000001B3L;

  private final byte[] keys;
  private final int[] starts; // of key i; the end is the start of i + 1
  private final int[] buckets; // start of each bucket in entries
  private final int[] entries;
  private final int[] shorts; // keys with fewer letters than pieces

  PieceTable(byte[] keys, int[] starts) {
    this.keys = keys;
    this.starts = starts;
    int count = starts.length - 1;
    buckets = new int[Math.max(1, count * PIECES / 4) + 1];
    int few = 0;
    for (int key = 0; key < count; key++) {
      if (length(key) < PIECES) {
        few++;
      }
    }
    entries = new int[(count - few) * PIECES];
    shorts = new int[few];
    fill(count);
  }

  /** Receives a key that is near enough. */
  interface Found {
    void add(int key, int edits);
  }

  /** Reports every key within {@code most} edits, some more than once. */
  void find(byte[] query, int most, Found found) {
    EditDistance distance = new EditDistance(query);
    long[] hashes = new long[query.length + 1];
    long[] powers = new long[query.length + 1];
    powers[0] = 1;
    for (int i = 0; i < query.length; i++) {
      hashes[i + 1] = hashes[i] * BASE + query[i];
      powers[i + 1] = powers[i] * BASE;
    }
    for (int longer = -most; longer <= most; longer++) {
      int length = query.length + longer;
      if (length < PIECES) {
        continue;
      }
      for (int piece = 0; piece < PIECES; piece++) {
        int from = border(length, piece);
        int size = border(length, piece + 1) - from;
        for (int shift = -most; shift <= most; shift++) {
          int at = from + shift;
          if (Math.abs(shift) + Math.abs(longer + shift) > most
              || at < 0
              || at + size > query.length) {
            continue;
          }
          long hash = hashes[at + size] - hashes[at] * powers[size];
          report(bucket(hash, piece, length), distance, most, found);
        }
      }
      if (Math.abs(longer) < most) {
        swapped(query, length, distance, most, found);
      }
    }
    if (query.length < PIECES + most) {
      for (int key : shorts) {
        check(key, distance, most, found);
      }
    }
  }

  /** A swap across the end of the first piece or the start of the last one is undone first. */
  private void swapped(byte[] query, int length, EditDistance distance, int most, Found found) {
    int first = border(length, 1);
    if (first < query.length) {
      report(bucket(hash(query, 0, first, first - 1, first), 0, length), distance, most, found);
    }
    int size = length - border(length, PIECES - 1);
    int from = query.length - size;
    if (from > 0) {
      long hash = hash(query, from, query.length, from, from - 1);
      report(bucket(hash, PIECES - 1, length), distance, most, found);
    }
  }

  /** Hashes a part of the query with the letter at {@code changed} taken from {@code source}. */
  private static long hash(byte[] query, int from, int to, int changed, int source) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * BASE + query[i == changed ? source : i];
    }
    return hash;
  }

  private void report(int bucket, EditDistance distance, int most, Found found) {
    for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
      check(entries[i], distance, most, found);
    }
  }

  private void check(int key, EditDistance distance, int most, Found found) {
    int edits = distance.atMost(keys, starts[key], starts[key + 1], most);
    if (edits <= most) {
      found.add(key, edits);
    }
  }

  /** Returns the memory of the tables of this class, in bytes. */
  long bytes() {
    return 4L * (buckets.length + entries.length + shorts.length);
  }

  private int length(int key) {
    return starts[key + 1] - starts[key];
  }

  private static int border(int length, int piece) {
    return length * piece / PIECES;
  }

  private int bucket(long hash, int piece, int length) {
    long mixed = (hash ^ (long) (length * PIECES + piece) * FACTOR) * FACTOR;
    mixed ^= mixed >>> 32;
    return (int) Math.multiplyHigh(mixed * FACTOR >>> 1, 2L * (buckets.length - 1));
  }

  private void fill(int count) {
    int few = 0;
    for (int key = 0; key < count; key++) {
      int length = length(key);
      if (length < PIECES) {
        shorts[few++] = key;
        continue;
      }
      for (int piece = 0; piece < PIECES; piece++) {
        buckets[bucketOf(key, length, piece) + 1]++;
      }
    }
    for (int i = 1; i < buckets.length; i++) {
      buckets[i] += buckets[i - 1];
    }
    int[] next = buckets.clone();
    for (int key = 0; key < count; key++) {
      int length = length(key);
      for (int piece = 0; piece < PIECES && length >= PIECES; piece++) {
        entries[next[bucketOf(key, length, piece)]++] = key;
      }
    }
  }

  private int bucketOf(int key, int length, int piece) {
    int from = starts[key];
    long hash = 0;
    for (int i = from + border(length, piece); i < from + border(length, piece + 1); i++) {
      hash = hash * BASE + keys[i];
    }
    return bucket(hash, piece, length);
  }
}
