package io.github.imisproject.matching.indicator.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * All tables of one cube as published for one period.
 *
 * <p>Immutable and thread-safe. Everything in it is public. A count that was shown before and has
 * changed by fewer people than the minimum shows the earlier number.
 */
public final class ReleasedCube {
  private final CubeDefinition definition;
  private final String period;
  private final Lattice lattice;
  private final List<int[]> shown;

  ReleasedCube(CubeDefinition definition, String period, Lattice lattice, List<int[]> shown) {
    this.definition = definition;
    this.period = period;
    this.lattice = lattice;
    this.shown = List.copyOf(shown);
  }

  /**
   * One published count.
   *
   * @param stratum a category of the stratum, or {@link Dimension#TOTAL} without one
   * @param cell one category for each dimension, {@link Dimension#TOTAL} for all
   * @param people how many people; empty if suppressed
   */
  public record Observation(String stratum, List<String> cell, OptionalInt people) {
    /** Copies the list. */
    public Observation {
      cell = List.copyOf(cell);
    }
  }

  /** Returns what is counted. */
  public CubeDefinition definition() {
    return definition;
  }

  /** Returns the period it was published for. */
  public String period() {
    return period;
  }

  /**
   * Returns one count, or empty if it is suppressed.
   *
   * @param stratum a category of the stratum, or {@link Dimension#TOTAL} without one
   * @param cell one category for each dimension, {@link Dimension#TOTAL} for all
   * @throws IllegalArgumentException if no published table has such a cell
   */
  public OptionalInt people(String stratum, List<String> cell) {
    int code = Cube.code(definition, lattice, cell);
    if (lattice.order(code) > lattice.ways) {
      throw new IllegalArgumentException(
          "cell names " + lattice.order(code) + " dimensions, tables cross " + lattice.ways);
    }
    return value(shown(Cube.stratumIndex(definition, stratum))[code]);
  }

  /** Returns every count once, margins included, in the order of strata and categories. */
  public List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      for (int cell : lattice.family()) {
        all.add(
            new Observation(definition.strata().get(i), categories(cell), value(shown(i)[cell])));
      }
    }
    return all;
  }

  private List<String> categories(int cell) {
    List<String> categories = new ArrayList<>();
    for (int i = 0; i < lattice.dimensions(); i++) {
      categories.add(
          lattice.names(cell, i)
              ? definition.dimensions().get(i).categories().get(lattice.digit(cell, i))
              : Dimension.TOTAL);
    }
    return categories;
  }

  private static OptionalInt value(int shown) {
    return shown == StratumRelease.SUPPRESSED ? OptionalInt.empty() : OptionalInt.of(shown);
  }

  Lattice lattice() {
    return lattice;
  }

  int[] shown(int stratum) {
    return shown.get(stratum);
  }

  /** Compares what is published. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ReleasedCube that)
        || !definition.equals(that.definition)
        || !period.equals(that.period)) {
      return false;
    }
    for (int i = 0; i < shown.size(); i++) {
      if (!Arrays.equals(shown.get(i), that.shown.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return definition.hashCode() * 31 + period.hashCode();
  }

  /** Returns what is counted and for when. */
  @Override
  public String toString() {
    return "ReleasedCube[" + definition.code() + ", " + period + "]";
  }
}
