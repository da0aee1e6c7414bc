package io.github.imisproject.matching.index;

import io.github.imisproject.matching.spi.Plugin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates in columns; never changed.
 *
 * <p>Rows are ordered so that like stands by like, and cut into blocks of {@value #BLOCK}. A facet
 * with nearly as many values as rows has no column.
 *
 * @param <C> the type of the candidates
 */
final class Segment<C> {
  /** How many rows a block has. */
  static final int BLOCK = 128;

  final Columns<C> columns;
  final Ids ids;
  final List<Facets<C>> facets;

  /** The first day of each row, and the day after its last. */
  final int[] firstDays;

  final int[] endDays;
  final TermColumn terms;

  /** The candidates by row, or null if they are looked up by id. */
  final @Nullable List<C> candidates;

  final CandidateLookup<C> lookup;

  /**
   * One facet: its dictionary and the number of each row.
   *
   * @param dictionary the distinct values
   * @param codes a number for each row; of no rows if the facet has no column here
   */
  record Facets<C>(Dictionary<C> dictionary, Codes codes) {
    boolean present() {
      return dictionary.size() > 0;
    }
  }

  Segment(
      Columns<C> columns,
      Ids ids,
      List<Facets<C>> facets,
      int[] firstDays,
      int[] endDays,
      TermColumn terms,
      @Nullable List<C> candidates,
      CandidateLookup<C> lookup) {
    this.columns = columns;
    this.ids = ids;
    this.facets = List.copyOf(facets);
    this.firstDays = firstDays;
    this.endDays = endDays;
    this.terms = terms;
    this.candidates = candidates;
    this.lookup = lookup;
  }

  /** Returns the facet that a rule or scorer reads. */
  Facets<C> facetOf(Plugin plugin) {
    return facets.get(columns.facetOf(plugin).orElseThrow());
  }

  static int blocks(int rows) {
    return (rows + BLOCK - 1) / BLOCK;
  }

  int rows() {
    return ids.sorted.length;
  }

  /**
   * Returns the candidate of a row.
   *
   * @throws IllegalStateException if it is looked up and not there
   */
  C candidate(int row) {
    List<C> kept = candidates;
    if (kept != null) {
      return kept.get(row);
    }
    String id = ids.get(row);
    return lookup
        .find(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "candidate '"
                        + id
                        + "' is in the index and not where it is looked up; keep the two alike, or"
                        + " remove it from the index"));
  }
}
