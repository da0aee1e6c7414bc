package io.github.imisproject.i18n.name;

import java.util.Arrays;

/** Collects the keys of a name's words. Not thread-safe: one for each name. */
final class KeyBuilder {
  /** The most keys a name can have. */
  static final int MAX_KEYS = 64;

  private static final int MAX_READINGS = 16;
  private static final int MAX_CLASSES = 12;
  private static final long CLASS_BITS = (1L << 4 * MAX_CLASSES) - 1;
  private static final int START_SHIFT = 48;
  private static final int END_SHIFT = 51;
  private static final long ONE_LEFT_OUT = 1L << 53;
  private static final long KNOWN = 1L << 54;
  private static final int NEEDS_START = 2;
  private static final int NEEDS_END = 3;
  private static final int LEAVES_OUT = 5;
  private static final int LEFT_OUT_READINGS = 1;

  private long[] keys = new long[12];
  private int size;
  private byte[] units = new byte[32];
  private final long[] readings = new long[MAX_READINGS];

  void add(byte[] word) {
    if (word.length < 2) {
      return;
    }
    int known = KnownNames.get().find(word);
    if (known > 0) {
      put(KNOWN | known);
    }
    if (units.length < word.length * 2) {
      units = new byte[word.length * 2];
    }
    addUnits(Sounds.get().parse(word, 0, units));
    if (NameWords.hasArticle(word)) {
      addUnits(Sounds.get().parse(word, 2, units));
    }
  }

  long[] keys() {
    return Arrays.copyOf(keys, size);
  }

  private void addUnits(int count) {
    Sounds sounds = Sounds.get();
    int found = 1;
    readings[0] = 0;
    for (int i = 0; i < count; i++) {
      int only = sounds.onlyClass(units[i]);
      if (only == 0) {
        continue;
      }
      if (only > 0) {
        for (int r = 0; r < found; r++) {
          readings[r] = append(readings[r], only);
        }
        continue;
      }
      int[] classes = sounds.unit(units[i]).classes;
      int ways = Math.min(classes.length, MAX_READINGS / found);
      for (int way = ways - 1; way >= 0; way--) {
        int add = classes[way];
        if (add == 0 && way == 0) {
          continue;
        }
        for (int r = 0; r < found; r++) {
          readings[way * found + r] = append(readings[r], add);
        }
      }
      found *= ways;
    }
    if (count > 0) {
      Sounds.Unit first = sounds.unit(units[0]);
      Sounds.Unit last = sounds.unit(units[count - 1]);
      for (int r = 0; r < found; r++) {
        addReading(readings[r], first, last, r < LEFT_OUT_READINGS);
      }
    }
  }

  private static long append(long skeleton, int classes) {
    int length = length(skeleton);
    return length >= MAX_CLASSES
        ? skeleton
        : (skeleton | (long) classes << 4 * length) & CLASS_BITS;
  }

  private void addReading(long skeleton, Sounds.Unit first, Sounds.Unit last, boolean leave) {
    int length = length(skeleton);
    if (length > NEEDS_END) {
      put(skeleton);
    } else {
      for (byte end : last.ends) {
        long closed = skeleton | (long) end << END_SHIFT;
        if (length > NEEDS_START) {
          put(closed);
        } else {
          for (byte start : first.starts) {
            put(closed | (long) start << START_SHIFT);
          }
        }
      }
    }
    if (leave && length >= LEAVES_OUT) {
      put(skeleton | ONE_LEFT_OUT);
      long previous = 0;
      for (int i = 0; i < length; i++) {
        long below = (1L << 4 * i) - 1;
        long left = skeleton & below | skeleton >>> 4 & ~below | ONE_LEFT_OUT;
        if (left != previous) { // of two alike side by side it does not matter which is left out
          append(left);
          previous = left;
        }
      }
    }
  }

  private static int length(long skeleton) {
    return (67 - Long.numberOfLeadingZeros(skeleton)) >>> 2;
  }

  private void put(long key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return;
      }
    }
    append(key);
  }

  private void append(long key) {
    if (size == MAX_KEYS) {
      return; // more than any real name has; the most likely readings come first
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  static String format(long key) {
    if ((key & KNOWN) != 0) {
      return "=" + (key & ~KNOWN);
    }
    StringBuilder text = new StringBuilder(16);
    if ((key & ONE_LEFT_OUT) != 0) {
      text.append('*');
    }
    int start = (int) (key >>> START_SHIFT) & 7;
    int end = (int) (key >>> END_SHIFT) & 3;
    if (start > 0) {
      text.append(Character.toLowerCase(Sounds.STARTS.charAt(start - 1)));
    }
    for (long rest = key & CLASS_BITS; rest != 0; rest >>>= 4) {
      text.append(Sounds.CLASSES.charAt((int) (rest & 15) - 1));
    }
    if (end > 0) {
      text.append(Sounds.ENDS.charAt(end - 1));
    }
    return text.toString();
  }
}
