package io.github.imisproject.matching.indicator.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a cube counts, by which dimensions, and how many of them its tables cross.
 *
 * <p>Immutable and thread-safe. A person is counted once in each category of the stratum, so that a
 * dimension on which one person may stand several times, such as needs, is the stratum and has no
 * total.
 *
 * @param code its stable name, such as {@code needs}
 * @param stratum the dimension every table has and none sums over; without one, a person is counted
 *     once in all
 * @param dimensions the dimensions that tables cross, 1 to 8, with at most {@value #MOST_CELLS}
 *     cells in all
 * @param ways how many dimensions a table crosses at most, besides the stratum, from 1 to 4
 */
public record CubeDefinition(
    String code, Optional<Dimension> stratum, List<Dimension> dimensions, int ways) {
  /** How many cells the dimensions may have in all, totals included. */
  public static final int MOST_CELLS = 1 << 20;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a code is taken twice or the cube is too large
   */
  public CubeDefinition {
    requireNonNull(stratum, "stratum");
    dimensions = List.copyOf(dimensions);
    if (!code.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
      throw new IllegalArgumentException(
          "code is '" + code + "', must be up to 64 letters, digits, _ or -, a letter first");
    }
    if (dimensions.isEmpty() || dimensions.size() > 8) {
      throw new IllegalArgumentException(
          "cube '" + code + "' has " + dimensions.size() + " dimensions, must be 1 to 8");
    }
    if (ways < 1 || ways > 4) {
      throw new IllegalArgumentException("ways is " + ways + ", must be from 1 to 4");
    }
    Set<String> seen = new HashSet<>();
    long cells = 1;
    for (Dimension dimension : dimensions) {
      cells *= dimension.categories().size() + 1;
      if (cells > MOST_CELLS) {
        throw new IllegalArgumentException(
            "cube '" + code + "' has more than " + MOST_CELLS + " cells; take coarser dimensions");
      }
      seen.add(dimension.code());
    }
    stratum.ifPresent(d -> seen.add(d.code()));
    if (seen.size() < dimensions.size() + (stratum.isPresent() ? 1 : 0)) {
      throw new IllegalArgumentException("cube '" + code + "' names a dimension twice");
    }
  }

  /** Returns the categories of the stratum, or the one code {@link Dimension#TOTAL} without one. */
  public List<String> strata() {
    return stratum.map(Dimension::categories).orElse(List.of(Dimension.TOTAL));
  }
}
