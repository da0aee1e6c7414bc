package io.github.imisproject.core.internal.csv;

/**
 * How cells are told apart.
 *
 * @param delimiter the character between two cells
 * @param quoting whether a cell may stand in double quotes
 * @param comments whether a line that starts with {@code #} is skipped
 */
public record CsvDialect(char delimiter, boolean quoting, boolean comments) {
  /** RFC 4180: commas and double quotes. */
  public static final CsvDialect COMMA = new CsvDialect(',', true, false);

  /** Tab-separated without quotes, with comment lines: the form of the embedded vocabularies. */
  public static final CsvDialect TAB = new CsvDialect('\t', false, true);
}
