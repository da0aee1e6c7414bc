package io.github.imisproject.matching.evaluation.trec;

import java.util.Arrays;

/**
 * Names as bytes in one array, numbered in the order in which they came, with a hash to find them.
 *
 * <p>Ten million names would be ten million strings otherwise. Not thread-safe.
 */
final class ByteTable {
  private byte[] bytes;
  private int[] starts;
  private int size;

  /** A name's number plus one; 0 where no name is. */
  private int[] slots;

  /** Creates a table with room for {@code names}, a power of two, before it grows. */
  ByteTable(int names) {
    bytes = new byte[names * 16];
    starts = new int[names + 1];
    slots = new int[names * 2];
  }

  int size() {
    return size;
  }

  /** Forgets all names and keeps the room. */
  void clear() {
    size = 0;
    Arrays.fill(slots, 0);
  }

  /** Adds a name; returns its number, or minus its number minus 1 if it was there already. */
  int add(byte[] from, int start, int end) {
    int slot = slot(from, start, end);
    if (slots[slot] != 0) {
      return -slots[slot];
    }
    int length = end - start;
    int at = starts[size];
    if (at + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + length));
    }
    System.arraycopy(from, start, bytes, at, length);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[size + 1] = at + length;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** Returns the number of a name, or -1. */
  int find(byte[] from, int start, int end) {
    return slots[slot(from, start, end)] - 1;
  }

  /** Compares two names as unsigned bytes. */
  int compare(int first, int second) {
    return Arrays.compareUnsigned(
        bytes, starts[first], starts[first + 1], bytes, starts[second], starts[second + 1]);
  }

  String name(int number) {
    return new String(
        bytes,
        starts[number],
        starts[number + 1] - starts[number],
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Returns the number that a name of this table has in another, or -1. */
  int findIn(ByteTable other, int number) {
    return other.find(bytes, starts[number], starts[number + 1]);
  }

  private int slot(byte[] from, int start, int end) {
    int slot = home(from, start, end);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (Arrays.equals(bytes, starts[number], starts[number + 1], from, start, end)) {
        break;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int home(byte[] from, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + from[i];
    }
    hash *= 0x9E3779B9;
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      int slot = home(bytes, starts[number], starts[number + 1]);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }
}
