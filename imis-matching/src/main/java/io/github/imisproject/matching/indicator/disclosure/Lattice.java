package io.github.imisproject.matching.indicator.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * The cells of one stratum, as numbers: one digit for each dimension, the last value of which means
 * all categories together. A cell that names every dimension is an atom; a cell's order is how many
 * it names. The family holds the cells up to the number of ways.
 */
final class Lattice {
  final int[] sizes;
  final int[] strides;
  final int cells;
  final int ways;
  private final int[] family;

  Lattice(List<Dimension> dimensions, int ways) {
    int count = dimensions.size();
    this.sizes = new int[count];
    this.strides = new int[count];
    int stride = 1;
    for (int i = count - 1; i >= 0; i--) {
      sizes[i] = dimensions.get(i).categories().size();
      strides[i] = stride;
      stride *= sizes[i] + 1;
    }
    this.cells = stride;
    this.ways = Math.min(ways, count);
    int[] found = new int[cells];
    int size = 0;
    for (int cell = 0; cell < cells; cell++) {
      if (order(cell) <= this.ways) {
        found[size++] = cell;
      }
    }
    this.family = Arrays.copyOf(found, size);
  }

  /** Returns the cells that are published or suppressed, in order; not to be changed. */
  int[] family() {
    return family;
  }

  int dimensions() {
    return sizes.length;
  }

  /** Returns the cell of everybody. */
  int total() {
    return cells - 1;
  }

  int digit(int cell, int dimension) {
    return cell / strides[dimension] % (sizes[dimension] + 1);
  }

  boolean names(int cell, int dimension) {
    return digit(cell, dimension) < sizes[dimension];
  }

  int order(int cell) {
    return Integer.bitCount(mask(cell));
  }

  /** Returns the dimensions a cell names, as bits. */
  int mask(int cell) {
    int mask = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (names(cell, i)) {
        mask |= 1 << i;
      }
    }
    return mask;
  }

  /** Returns the cell above an atom that names the dimensions of {@code mask} only. */
  int project(int atom, int mask) {
    int cell = atom;
    for (int i = 0; i < sizes.length; i++) {
      if ((mask & 1 << i) == 0) {
        cell += (sizes[i] - digit(cell, i)) * strides[i];
      }
    }
    return cell;
  }

  /** Adds up the atoms in {@code counts} to all cells above them. */
  void sum(int[] counts) {
    for (int i = 0; i < sizes.length; i++) {
      for (int cell = 0; cell < cells; cell++) {
        int digit = digit(cell, i);
        if (digit < sizes[i]) {
          int above = cell + (sizes[i] - digit) * strides[i];
          counts[above] = Math.addExact(counts[above], counts[cell]);
        }
      }
    }
  }
}
