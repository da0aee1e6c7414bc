package io.github.imisproject.matching.indicator.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest other population in which a cell to be protected differs.
 *
 * <p>A move takes some dimensions S that the cell names, a second category for each of them, and
 * fixed categories for all other dimensions. At the corners of that cube, in turn, one person comes
 * and one person goes. Summed over any dimension of S this is nothing, so the move changes only
 * cells that name all of S and, beyond it, the fixed categories. If all of these are hidden,
 * whoever sees the published cells cannot tell the two populations apart. This is the hypercube
 * method of cell suppression, with the fixed categories added so that it also holds for margins and
 * for all linked tables at once.
 *
 * @see "R. D. Repsilber, Preservation of Confidentiality in Aggregated Data, Second International
 *     Seminar on Statistical Confidentiality, Luxembourg 1994"
 */
final class MoveFinder {
  /** Persons of the cell whose other categories are tried as the fixed ones. */
  private static final int FIBRES = 12;

  /** What it costs that one fewer person makes the other population impossible. */
  private static final int ONE_SIDED = 6;

  private static final int NOT_A_POPULATION = 40;

  private final Lattice lattice;
  private final int[] counts;
  private final boolean[] hidden;
  private final int[][] supersets;
  private final int[] touched;
  private int touchedSize;
  private int bestCost;
  private int[] best = {};
  private Strength bestStrength = Strength.LINEAR;

  /** How good a protection is. */
  enum Strength {
    /** Another population has one person more, and another one fewer. */
    TWO_SIDED,
    /** Another population has one person more or one fewer. */
    ONE_SIDED,
    /** Other numbers fit, but some would be below zero. */
    LINEAR
  }

  /**
   * Cells that change together.
   *
   * @param cells all of them
   */
  record Move(int[] cells, Strength strength) {}

  MoveFinder(Lattice lattice, int[] counts, boolean[] hidden) {
    this.lattice = lattice;
    this.counts = counts;
    this.hidden = hidden;
    int masks = 1 << lattice.dimensions();
    this.supersets = new int[masks][];
    for (int mask = 1; mask < masks; mask++) {
      int[] found = new int[masks];
      int size = 0;
      for (int other = mask; other < masks; other++) {
        if ((other & mask) == mask && Integer.bitCount(other) <= lattice.ways) {
          found[size++] = other;
        }
      }
      supersets[mask] = Arrays.copyOf(found, size);
    }
    this.touched = new int[masks << lattice.ways];
  }

  /** Returns the cheapest move that changes {@code cell}, or null if there is none. */
  @Nullable Move find(int cell) {
    best = new int[0];
    bestCost = Integer.MAX_VALUE;
    int mask = lattice.mask(cell);
    int[] fibres = atoms(cell, mask);
    for (int corners = mask; corners > 0; corners = corners - 1 & mask) {
      for (int fibre : fibres) {
        alternatives(corners, fibre, 0, fibre);
      }
    }
    return best.length == 0 ? null : new Move(best, bestStrength);
  }

  /** Returns atoms with people in a cell: the fullest, which leave most room. */
  private int[] atoms(int cell, int mask) {
    int[] found = new int[FIBRES];
    int size = 0;
    int[] digits = new int[lattice.dimensions()];
    int atom = 0;
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (mask & 1 << i) == 0 ? 0 : lattice.digit(cell, i);
      atom += digits[i] * lattice.strides[i];
    }
    while (true) {
      if (counts[atom] > 0) {
        size = insert(found, size, atom);
      }
      int i = digits.length - 1;
      while (i >= 0 && ((mask & 1 << i) != 0 || digits[i] == lattice.sizes[i] - 1)) {
        if ((mask & 1 << i) == 0) {
          atom -= digits[i] * lattice.strides[i];
          digits[i] = 0;
        }
        i--;
      }
      if (i < 0) {
        return Arrays.copyOf(found, size);
      }
      digits[i]++;
      atom += lattice.strides[i];
    }
  }

  private int insert(int[] found, int size, int atom) {
    int at = Math.min(size, found.length - 1);
    if (size == found.length && counts[found[at]] >= counts[atom]) {
      return size;
    }
    while (at > 0 && counts[found[at - 1]] < counts[atom]) {
      found[at] = found[at - 1];
      at--;
    }
    found[at] = atom;
    return Math.min(size + 1, found.length);
  }

  /** Tries every choice of second categories for the dimensions of {@code corners}. */
  private void alternatives(int corners, int base, int from, int opposite) {
    int i = from;
    while (i < lattice.dimensions() && (corners & 1 << i) == 0) {
      i++;
    }
    if (i == lattice.dimensions()) {
      rate(corners, base, opposite);
      return;
    }
    int own = lattice.digit(base, i);
    for (int digit = 0; digit < lattice.sizes[i]; digit++) {
      if (digit != own) {
        alternatives(corners, base, i + 1, opposite + (digit - own) * lattice.strides[i]);
      }
    }
  }

  private void rate(int corners, int base, int opposite) {
    touchedSize = 0;
    int cost = 0;
    boolean more = true;
    boolean fewer = true;
    // Every subset of the corners' dimensions, those taken from the opposite corner.
    for (int flipped = corners; ; flipped = flipped - 1 & corners) {
      int atom = base;
      for (int i = 0; i < lattice.dimensions(); i++) {
        if ((flipped & 1 << i) != 0) {
          atom += (lattice.digit(opposite, i) - lattice.digit(base, i)) * lattice.strides[i];
        }
      }
      if (counts[atom] == 0) {
        if (Integer.bitCount(flipped) % 2 == 0) {
          fewer = false;
        } else {
          more = false;
        }
      }
      for (int mask : supersets[corners]) {
        int cell = lattice.project(atom, mask);
        if (counts[cell] == 0) {
          return; // a published nought stays one in every population
        }
        touched[touchedSize++] = cell;
        cost += hidden[cell] ? 0 : 8 + (32 - Integer.numberOfLeadingZeros(counts[cell]));
      }
      if (cost >= bestCost) {
        return;
      }
      if (flipped == 0) {
        break;
      }
    }
    Strength strength =
        more && fewer ? Strength.TWO_SIDED : more || fewer ? Strength.ONE_SIDED : Strength.LINEAR;
    cost +=
        switch (strength) {
          case TWO_SIDED -> 0;
          case ONE_SIDED -> ONE_SIDED;
          case LINEAR -> NOT_A_POPULATION;
        };
    if (cost < bestCost) {
      bestCost = cost;
      bestStrength = strength;
      best = Arrays.copyOf(touched, touchedSize);
    }
  }
}
