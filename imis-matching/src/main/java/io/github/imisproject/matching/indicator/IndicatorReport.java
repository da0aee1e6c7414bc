package io.github.imisproject.matching.indicator;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.indicator.disclosure.ReleasedCube;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * All figures of a town for one period, ready for any dashboard.
 *
 * <p>Immutable and thread-safe. Everything in it may be shown to anybody.
 */
public final class IndicatorReport {
  private final String period;
  private final int minimum;
  private final List<ReleasedCube> cubes;
  private final List<PlainTable> tables;
  private final IndicatorLabels labels;

  IndicatorReport(
      String period,
      int minimum,
      List<ReleasedCube> cubes,
      List<PlainTable> tables,
      IndicatorLabels labels) {
    this.period = period;
    this.minimum = minimum;
    this.cubes = List.copyOf(cubes);
    this.tables = List.copyOf(tables);
    this.labels = labels;
  }

  /** Returns the code of the period, such as {@code 2026-Q1}. */
  public String period() {
    return period;
  }

  /** Returns the smallest number of people that is told. */
  public int minimum() {
    return minimum;
  }

  /** Returns the counts of people. */
  public List<ReleasedCube> cubes() {
    return cubes;
  }

  /**
   * Returns one of the counts of people.
   *
   * @throws NoSuchElementException if there is none of this code
   */
  public ReleasedCube cube(String code) {
    return cubes.stream()
        .filter(c -> c.definition().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("cube '" + code + "' is not in the report"));
  }

  /** Returns the figures that tell of no person. */
  public List<PlainTable> tables() {
    return tables;
  }

  /** Returns the title of a cube or table in the reader's language. */
  public String title(String code, LanguageTag reader) {
    return labels.table(code, reader);
  }

  /** Returns the name of a dimension in the reader's language. */
  public String dimensionName(String dimension, LanguageTag reader) {
    return labels.dimension(dimension, reader);
  }

  /** Returns the name of a category in the reader's language; its code if it has none. */
  public String categoryName(String dimension, String category, LanguageTag reader) {
    return labels.category(dimension, category, reader);
  }

  /** Returns the name of what is counted in the reader's language. */
  public String measureName(String measure, LanguageTag reader) {
    return labels.measure(measure, reader);
  }

  /** Returns the word that stands where a number is withheld, in the reader's language. */
  public String suppressedName(LanguageTag reader) {
    return labels.text("suppressed", reader, Map.of());
  }

  /** Returns a sentence that says what a missing number means, for the foot of a page. */
  public String note(LanguageTag reader) {
    return labels.text("note", reader, Map.of("minimum", minimum));
  }

  /**
   * Returns all figures as CSV (RFC 4180) in codes: one line for each number, with the columns
   * indicator, period, one for each dimension, measure, value and status. A dimension that is
   * summed over is {@code _T}, one that the indicator does not have is empty. A suppressed number
   * is empty and its status is {@code c}, confidential, as in SDMX.
   */
  public String csv() {
    return CsvExport.write(this);
  }

  /**
   * Returns all figures as a JSON-stat 2.0 collection, one dataset for each table, with labels in
   * the reader's language. A suppressed number is null and its status is {@code c}.
   *
   * @see <a href="https://json-stat.org/full/">The JSON-stat 2.0 format</a>
   */
  public String jsonStat(LanguageTag reader) {
    return new JsonStat(this, reader).write();
  }
}
