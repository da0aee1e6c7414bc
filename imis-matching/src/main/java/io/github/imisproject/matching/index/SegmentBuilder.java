package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lays candidates out in columns. Used once, by one thread.
 *
 * @param <C> the type of the candidates
 */
final class SegmentBuilder<C> {
  /** Rows are numbered below the order in one long, and blocks of them in two bytes. */
  private static final int ROW_BITS = 23;

  private static final int MAX_ROWS = 1 << ROW_BITS;

  /** A facet with more values than this, and than a quarter of the rows, gets no column. */
  private static final int MANY = 4_096;

  private final Columns<C> columns;
  private final ToLongFunction<C> order;
  private final boolean keep;
  private final List<String> ids = new ArrayList<>();
  private final List<C> kept = new ArrayList<>();
  private final List<Coding<C>> codings = new ArrayList<>();
  private final Ints firstDays = new Ints();
  private final Ints endDays = new Ints();
  private final Longs orders = new Longs();
  private final Map<ConceptRef, Integer> numbers = new HashMap<>();
  private final List<ConceptRef> concepts = new ArrayList<>();
  private final Ints termStarts = new Ints();
  private final Ints terms = new Ints();
  private final Ints shapes = new Ints();

  SegmentBuilder(Columns<C> columns, ReferenceData reference, boolean keep) {
    this.columns = columns;
    this.order = columns.order(reference);
    this.keep = keep;
    columns.facets().forEach(facet -> codings.add(new Coding<>(facet)));
    termStarts.add(0);
  }

  void add(C candidate) {
    if (ids.size() == MAX_ROWS) {
      throw new IllegalStateException(
          "a segment holds at most " + MAX_ROWS + " candidates; use several indexes");
    }
    ids.add(columns.idOf(candidate));
    if (keep) {
      kept.add(candidate);
    }
    codings.forEach(coding -> coding.add(candidate));
    firstDays.add(columns.firstDay(candidate));
    endDays.add(columns.endDay(candidate));
    orders.add(order.applyAsLong(candidate));
    int shape = 0;
    for (int list = 0; list < TermColumn.LISTS; list++) {
      for (ConceptRef concept : columns.concepts(candidate, list)) {
        shape |= 1 << list;
        terms.add(number(concept));
      }
      termStarts.add(terms.size());
    }
    shapes.add(shape == 0 && columns.lacksConcepts(candidate) ? TermColumn.LACKING : shape);
  }

  private int number(ConceptRef concept) {
    Integer known = numbers.putIfAbsent(concept, concepts.size());
    if (known != null) {
      return known;
    }
    concepts.add(concept);
    return concepts.size() - 1;
  }

  int size() {
    return ids.size();
  }

  Segment<C> build(CandidateLookup<C> lookup) {
    int[] rows = sortedRows();
    List<String> sortedIds = new ArrayList<>(rows.length);
    @Nullable List<C> candidates = keep ? new ArrayList<>(rows.length) : null;
    for (int row : rows) {
      sortedIds.add(ids.get(row));
      if (candidates != null) {
        candidates.add(kept.get(row));
      }
    }
    List<Segment.Facets<C>> facets = new ArrayList<>();
    for (Coding<C> coding : codings) {
      facets.add(coding.facets(rows));
    }
    return new Segment<>(
        columns,
        Ids.of(sortedIds),
        facets,
        firstDays.permuted(rows),
        endDays.permuted(rows),
        termColumn(rows),
        candidates,
        lookup);
  }

  /** Lanes first, then the columns' own order; ties as they came, which no result depends on. */
  private int[] sortedRows() {
    long[] keys = new long[ids.size()];
    for (int i = 0; i < keys.length; i++) {
      long lane = codings.get(0).codes.get(i);
      keys[i] = Math.min(lane, 3) << 61 | orders.get(i) << ROW_BITS | i;
    }
    Arrays.sort(keys);
    int[] rows = new int[keys.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) keys[i] & MAX_ROWS - 1;
    }
    return rows;
  }

  private TermColumn termColumn(int[] rows) {
    int[] starts = new int[TermColumn.LISTS * rows.length + 1];
    int[] sorted = new int[terms.size()];
    int filled = 0;
    for (int to = 0; to < rows.length; to++) {
      for (int list = 0; list < TermColumn.LISTS; list++) {
        int from = TermColumn.LISTS * rows[to] + list;
        for (int at = termStarts.get(from); at < termStarts.get(from + 1); at++) {
          sorted[filled++] = terms.get(at);
        }
        starts[TermColumn.LISTS * to + list + 1] = filled;
      }
    }
    return new TermColumn(
        concepts, starts, sorted, Codes.of(shapes.permuted(rows), 2 * TermColumn.LACKING));
  }

  /** Numbers the values of one facet. */
  private static final class Coding<C> {
    private final Facet<C> facet;
    private final Map<Object, Integer> codesByKey = new HashMap<>();
    private final List<C> specimens = new ArrayList<>();
    private final Ints codes = new Ints();

    Coding(Facet<C> facet) {
      this.facet = facet;
    }

    void add(C candidate) {
      Integer known = codesByKey.putIfAbsent(facet.key(candidate), specimens.size());
      if (known == null) {
        codes.add(specimens.size());
        specimens.add(facet.specimen(candidate));
      } else {
        codes.add(known);
      }
    }

    Segment.Facets<C> facets(int[] rows) {
      boolean many = specimens.size() > Math.max(MANY, rows.length / 4);
      return many
          ? new Segment.Facets<>(Dictionary.of(List.of()), Codes.of(new int[0], 0))
          : new Segment.Facets<>(
              Dictionary.of(specimens), Codes.of(codes.permuted(rows), specimens.size()));
    }
  }
}
