package io.github.imisproject.matching.indicator.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * True counts of people, before anything is published.
 *
 * <p>Immutable and thread-safe. It is personal data as long as cells are small: it is not to be
 * stored or shown, only to be handed to a {@link ReleaseLedger} or to noise.
 */
public final class Cube {
  private final CubeDefinition definition;
  private final Lattice lattice;
  private final List<int[]> counts;

  private Cube(CubeDefinition definition, Lattice lattice, List<int[]> counts) {
    this.definition = definition;
    this.lattice = lattice;
    this.counts = counts;
  }

  /** Starts counting. */
  public static Counter counter(CubeDefinition definition) {
    return new Counter(definition);
  }

  /** Returns what is counted. */
  public CubeDefinition definition() {
    return definition;
  }

  /**
   * Returns how many people are in a cell.
   *
   * @param stratum a category of the stratum, or {@link Dimension#TOTAL} without one
   * @param cell one category for each dimension, {@link Dimension#TOTAL} for all
   * @throws IllegalArgumentException if there is no such cell
   */
  public int count(String stratum, List<String> cell) {
    return counts(stratumIndex(definition, stratum))[code(definition, lattice, cell)];
  }

  Lattice lattice() {
    return lattice;
  }

  /** Returns the counts of all cells of a stratum; not to be changed. */
  int[] counts(int stratum) {
    return counts.get(stratum);
  }

  static int stratumIndex(CubeDefinition definition, String stratum) {
    int index = definition.strata().indexOf(stratum);
    if (index < 0) {
      throw new IllegalArgumentException(
          "stratum '" + stratum + "' is not in cube '" + definition.code() + "'");
    }
    return index;
  }

  static int code(CubeDefinition definition, Lattice lattice, List<String> cell) {
    if (cell.size() != definition.dimensions().size()) {
      throw new IllegalArgumentException(
          "cell has "
              + cell.size()
              + " categories, must have one for each of "
              + definition.dimensions().size()
              + " dimensions");
    }
    int code = 0;
    for (int i = 0; i < cell.size(); i++) {
      Dimension dimension = definition.dimensions().get(i);
      String category = cell.get(i);
      int digit =
          category.equals(Dimension.TOTAL)
              ? dimension.categories().size()
              : dimension.categories().indexOf(category);
      if (digit < 0) {
        throw new IllegalArgumentException(
            "category '" + category + "' is not in dimension '" + dimension.code() + "'");
      }
      code += digit * lattice.strides[i];
    }
    return code;
  }

  /** Returns what is counted; never a count. */
  @Override
  public String toString() {
    return "Cube[" + definition.code() + "]";
  }

  /** Counts people one by one. Not thread-safe; used once. */
  public static final class Counter {
    private final CubeDefinition definition;
    private final Lattice lattice;
    private final List<int[]> counts = new ArrayList<>();
    private final List<Set<String>> counted = new ArrayList<>();
    private final Map<String, Integer> strata = new HashMap<>();

    private Counter(CubeDefinition definition) {
      this.definition = requireNonNull(definition, "definition");
      this.lattice = new Lattice(definition.dimensions(), definition.ways());
      for (String stratum : definition.strata()) {
        strata.put(stratum, counts.size());
        counts.add(new int[lattice.cells]);
        counted.add(new HashSet<>());
      }
    }

    /**
     * Counts one person.
     *
     * @param person the person's pseudonymous id, forgotten by {@link #done}
     * @param stratum a category of the stratum, or {@link Dimension#TOTAL} without one
     * @param categories one category for each dimension
     * @throws IllegalArgumentException if a category is unknown, or the person was already counted
     *     in this stratum: a person who counted twice would be protected half as well
     */
    public Counter add(String person, String stratum, List<String> categories) {
      requireNonNull(person, "person");
      Integer index = strata.get(stratum);
      int at = index == null ? stratumIndex(definition, stratum) : index;
      int atom = code(definition, lattice, categories);
      if (lattice.order(atom) < lattice.dimensions()) {
        throw new IllegalArgumentException(
            "a category is " + Dimension.TOTAL + "; name one, or " + Dimension.UNKNOWN);
      }
      if (!counted.get(at).add(person)) {
        throw new IllegalArgumentException(
            "a person is counted twice in stratum '" + stratum + "'; count each once");
      }
      counts.get(at)[atom]++;
      return this;
    }

    /** Returns the counts and forgets who was counted. */
    public Cube done() {
      counts.forEach(lattice::sum);
      counted.forEach(Set::clear);
      return new Cube(definition, lattice, List.copyOf(counts));
    }
  }
}
