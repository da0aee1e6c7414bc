package io.github.imisproject.matching.index;

import java.util.Arrays;

/**
 * What somebody is worth for the few concepts that count, by number. Not thread-safe while it is
 * filled.
 */
final class Credits {
  private static final double FULL = 0.5;

  private int[] keys = new int[64];
  private double[] values = new double[64];
  private int size;

  Credits() {
    Arrays.fill(keys, -1);
  }

  /** Keeps the greatest of what is put for a concept; returns whether it is the first. */
  boolean raise(int concept, double credit) {
    int at = at(concept);
    if (keys[at] == concept) {
      values[at] = Math.max(values[at], credit);
      return false;
    }
    keys[at] = concept;
    values[at] = credit;
    if (++size > FULL * keys.length) {
      grow();
    }
    return true;
  }

  /** Returns what a concept is worth, or 0. */
  double get(int concept) {
    int at = at(concept);
    return keys[at] == concept ? values[at] : 0;
  }

  private int at(int concept) {
    int mask = keys.length - 1;
    int at = concept * 0x9E3779B9 >>> 7 & mask;
    while (keys[at] != concept && keys[at] >= 0) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    double[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new double[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int at = at(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
