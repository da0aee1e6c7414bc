package io.github.imisproject.core.internal.csv;

/**
 * What one tabular file may cost at most.
 *
 * @param cellCharacters the longest cell, in UTF-16 units; a longer one is cut there and reported
 * @param columns the most columns; a header with more is refused
 * @param rows the most rows after the header; reading stops there and says so
 */
public record CsvLimits(int cellCharacters, int columns, int rows) {
  /** A million characters a cell, 1,000 columns, 5 million rows. */
  public static final CsvLimits STANDARD = new CsvLimits(1_000_000, 1_000, 5_000_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one of them is below 1
   */
  public CsvLimits {
    atLeastOne("cellCharacters", cellCharacters);
    atLeastOne("columns", columns);
    atLeastOne("rows", rows);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", must be 1 or more");
    }
  }
}
