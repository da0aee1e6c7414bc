package io.github.imisproject.matching.indicator.noise;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.indicator.disclosure.Cube;
import io.github.imisproject.matching.indicator.disclosure.CubeDefinition;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One table of a cube with noise in every cell, empty cells included.
 *
 * <p>Immutable and thread-safe. Noise is added to the finest cells and to nothing else, so sums
 * over them are as private as they are. A number may be below zero; to show nought instead is
 * allowed, but sums of such numbers are too high. A person stands in one cell of each stratum at
 * most, so the noise has the scale (number of strata) / epsilon, and the table is
 * epsilon-differentially private for the presence of one person.
 *
 * @param cube the code of the cube
 * @param dimensions what the rows are told apart by: the stratum, if there is one, then those asked
 *     for
 * @param epsilon what it cost
 * @param rows all cells, in the order of the categories
 */
public record NoisyTable(String cube, List<Dimension> dimensions, Epsilon epsilon, List<Row> rows) {
  /** Copies the lists. */
  public NoisyTable {
    requireNonNull(cube, "cube");
    dimensions = List.copyOf(dimensions);
    requireNonNull(epsilon, "epsilon");
    rows = List.copyOf(rows);
  }

  /**
   * One cell.
   *
   * @param categories one category for each dimension of the table
   * @param people how many people, with noise; may be below zero
   */
  public record Row(List<String> categories, long people) {
    /** Copies the list. */
    public Row {
      categories = List.copyOf(categories);
    }
  }

  /**
   * Pays from the budget and draws the table.
   *
   * @param cube the true counts
   * @param dimensions the codes of the dimensions to cross, none twice; may be empty
   * @param epsilon the privacy loss
   * @param budget the account of everybody in the cube; save it before the table is shown
   * @param random the source of random bits; a {@link java.security.SecureRandom} for anything that
   *     is published
   * @throws IllegalArgumentException if a dimension is unknown or named twice
   * @throws IllegalStateException if the budget does not allow it; nothing is drawn then
   */
  public static NoisyTable draw(
      Cube cube,
      List<String> dimensions,
      Epsilon epsilon,
      PrivacyBudget budget,
      RandomGenerator random) {
    requireNonNull(random, "random");
    CubeDefinition definition = cube.definition();
    List<Integer> crossed = new ArrayList<>();
    for (String code : dimensions) {
      int at = definition.dimensions().stream().map(Dimension::code).toList().indexOf(code);
      if (at < 0 || crossed.contains(at)) {
        throw new IllegalArgumentException(
            "dimension '" + code + "' is not in cube '" + definition.code() + "', or named twice");
      }
      crossed.add(at);
    }
    int strata = definition.strata().size();
    DiscreteLaplace noise =
        new DiscreteLaplace((long) strata * epsilon.denominator(), epsilon.numerator());
    budget.spend(definition.code() + " " + dimensions, epsilon);
    List<Dimension> head = new ArrayList<>();
    definition.stratum().ifPresent(head::add);
    crossed.forEach(i -> head.add(definition.dimensions().get(i)));
    List<Row> rows = new ArrayList<>();
    List<String> cell = new ArrayList<>();
    definition.dimensions().forEach(d -> cell.add(Dimension.TOTAL));
    for (String stratum : definition.strata()) {
      List<String> categories = new ArrayList<>();
      definition.stratum().ifPresent(d -> categories.add(stratum));
      fill(cube, stratum, cell, crossed, 0, categories, rows, noise, random);
    }
    return new NoisyTable(definition.code(), head, epsilon, rows);
  }

  private static void fill(
      Cube cube,
      String stratum,
      List<String> cell,
      List<Integer> crossed,
      int at,
      List<String> categories,
      List<Row> rows,
      DiscreteLaplace noise,
      RandomGenerator random) {
    if (at == crossed.size()) {
      rows.add(new Row(categories, cube.count(stratum, cell) + noise.draw(random)));
      return;
    }
    int dimension = crossed.get(at);
    for (String category : cube.definition().dimensions().get(dimension).categories()) {
      cell.set(dimension, category);
      categories.add(category);
      fill(cube, stratum, cell, crossed, at + 1, categories, rows, noise, random);
      categories.remove(categories.size() - 1);
    }
    cell.set(dimension, Dimension.TOTAL);
  }
}
