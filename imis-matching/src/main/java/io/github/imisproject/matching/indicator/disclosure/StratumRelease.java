package io.github.imisproject.matching.indicator.disclosure;

import io.github.imisproject.matching.indicator.disclosure.MoveFinder.Move;
import io.github.imisproject.matching.indicator.disclosure.MoveFinder.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides for one stratum what is shown, and keeps what proves that it is safe. */
final class StratumRelease {
  /** Stands for a suppressed count. */
  static final int SUPPRESSED = -1;

  private final Lattice lattice;
  private final int[] counts;
  private final int minimum;
  private final List<int[]> former;
  private final boolean[] hidden;
  private final int[] shown;
  private final List<Move> moves = new ArrayList<>();
  private boolean repeated;
  private int small;
  private int carried;

  /**
   * Decides.
   *
   * @param former what earlier releases showed of the same stratum, the latest last
   */
  StratumRelease(Lattice lattice, int[] counts, int minimum, List<int[]> former) {
    this.lattice = lattice;
    this.counts = counts;
    this.minimum = minimum;
    this.former = former;
    this.hidden = new boolean[lattice.cells];
    this.shown = new int[lattice.cells];
    decide();
  }

  int[] shown() {
    return shown;
  }

  /** Returns which cells the shown numbers were newly computed for. */
  boolean isComputed(int cell) {
    return !repeated && !hidden[cell];
  }

  Protection protection() {
    int[] by = new int[Strength.values().length];
    for (Move move : moves) {
      by[move.strength().ordinal()]++;
    }
    int suppressed = 0;
    for (int cell : lattice.family()) {
      suppressed += shown[cell] == SUPPRESSED ? 1 : 0;
    }
    return new Protection(
        lattice.family().length, small, suppressed, carried, by[0], by[1], by[2], repeated ? 1 : 0);
  }

  private void decide() {
    Optional<int[]> last =
        former.isEmpty() ? Optional.empty() : Optional.of(former.get(former.size() - 1));
    if (last.isPresent() && littleChanged(last.get())) {
      repeated = true;
      System.arraycopy(last.get(), 0, shown, 0, shown.length);
      return;
    }
    boolean[] carry = new boolean[lattice.cells];
    List<Integer> sensitive = new ArrayList<>();
    for (int cell : lattice.family()) {
      boolean tooSmall = isSmall(counts[cell]);
      carry[cell] = differsLittle(cell);
      if (tooSmall || carry[cell]) {
        sensitive.add(cell);
        hidden[cell] = true;
        small += tooSmall ? 1 : 0;
      }
    }
    hideBelowSmall();
    protect(sensitive);
    for (int cell : lattice.family()) {
      if (!hidden[cell]) {
        shown[cell] = counts[cell];
      } else if (carry[cell] && last.isPresent()) {
        shown[cell] = last.get()[cell];
        carried += shown[cell] == SUPPRESSED ? 0 : 1;
      } else {
        shown[cell] = SUPPRESSED;
      }
    }
  }

  private boolean isSmall(int count) {
    return count > 0 && count < minimum;
  }

  /** Whether too little happened since the last release for a new one: it would tell who it was. */
  private boolean littleChanged(int[] last) {
    int total = lattice.total();
    if (last[total] == SUPPRESSED && counts[total] >= 2 * minimum) {
      return false;
    }
    for (int cell : lattice.family()) {
      if (last[cell] != SUPPRESSED && Math.abs(counts[cell] - last[cell]) >= minimum) {
        return false;
      }
    }
    return true;
  }

  /** Whether the count beside one that was once shown would tell of fewer people than allowed. */
  private boolean differsLittle(int cell) {
    for (int[] release : former) {
      if (release[cell] != SUPPRESSED && isSmall(Math.abs(counts[cell] - release[cell]))) {
        return true;
      }
    }
    return false;
  }

  /** Fewer people than the minimum are not divided further: not even where they are not. */
  private void hideBelowSmall() {
    for (int cell : lattice.family()) {
      int mask = lattice.mask(cell);
      for (int above = mask;
          !hidden[cell] && above >= 0;
          above = above == 0 ? -1 : (above - 1 & mask)) {
        hidden[cell] = isSmall(counts[lattice.project(cell, above)]);
      }
    }
  }

  private void protect(List<Integer> sensitive) {
    MoveFinder finder = new MoveFinder(lattice, counts, hidden);
    boolean[] done = new boolean[lattice.cells];
    sensitive.sort(
        Comparator.<Integer>comparingInt(lattice::order)
            .thenComparingInt(cell -> counts[cell])
            .thenComparingInt(cell -> cell));
    for (int cell : sensitive) {
      // A nought that was once shown otherwise needs no other population: it is not told from it.
      if (done[cell] || counts[cell] == 0) {
        continue;
      }
      Move move = finder.find(cell);
      if (move == null) {
        hideAll();
        return;
      }
      moves.add(move);
      for (int changed : move.cells()) {
        hidden[changed] = true;
        done[changed] |= move.strength() != Strength.LINEAR;
      }
      done[cell] = true;
    }
  }

  /** Where no other population fits, nothing is published of the stratum. */
  private void hideAll() {
    moves.clear();
    for (int cell : lattice.family()) {
      hidden[cell] = true;
    }
  }
}
