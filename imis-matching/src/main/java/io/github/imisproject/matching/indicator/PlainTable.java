package io.github.imisproject.matching.indicator;

import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.util.List;

/**
 * A table of figures that tell of no person: what the directory tells anyway.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its stable name, such as {@code capacity}
 * @param dimensions what its rows are told apart by
 * @param measures the codes of what it counts, such as {@code places}
 * @param rows the rows that hold anything, in the order of the categories
 */
public record PlainTable(
    String code, List<Dimension> dimensions, List<String> measures, List<Row> rows) {
  /**
   * Copies the lists and checks that they fit.
   *
   * @throws IllegalArgumentException if a row has a category or a number too many or too few
   */
  public PlainTable {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.categories().size() != dimensions.size() || row.values().size() != measures.size()) {
        throw new IllegalArgumentException("a row of table '" + code + "' does not fit its head");
      }
    }
  }

  /**
   * One row.
   *
   * @param categories one category for each dimension
   * @param values one number for each measure, 0 or more
   */
  public record Row(List<String> categories, List<Long> values) {
    /** Copies the lists. */
    public Row {
      categories = List.copyOf(categories);
      values = List.copyOf(values);
    }
  }
}
