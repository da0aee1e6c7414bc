package io.github.imisproject.matching.index;

import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One filter over one segment. Not thread-safe: it remembers its answers.
 *
 * @param <C> the type of the candidates
 */
abstract class FilterRun<C> {
  abstract boolean accepts(int row);

  /** Returns false only if no row of a block is let through. */
  boolean mayPass(int block) {
    return true;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of one generic type cannot be made
  static <C> FilterRun<C>[] all(
      List<? extends CandidateFilter<C>> filters, Segment<C> segment, ReferenceData reference) {
    return filters.stream().map(f -> of(f, segment, reference)).toArray(FilterRun[]::new);
  }

  private static <C> FilterRun<C> of(
      CandidateFilter<C> filter, Segment<C> segment, ReferenceData reference) {
    if (filter instanceof OfferFilter.OpenOn open) {
      return new Open<>(segment, open.date());
    }
    Optional<OfferFacet> facet =
        filter instanceof OfferFilter.Categories
            ? Optional.of(OfferFacet.CATEGORY)
            : filter instanceof OfferFilter.Language
                ? Optional.of(OfferFacet.LANGUAGES)
                : filter instanceof OfferFilter.Area
                    ? Optional.of(OfferFacet.PLACE)
                    : Optional.empty();
    return facet
        .map(f -> segment.facets.get(f.ordinal()))
        .filter(Segment.Facets::present)
        .<FilterRun<C>>map(f -> new ByFacet<>(filter, f, reference))
        .orElseGet(() -> new Opaque<>(filter, segment, reference));
  }

  /** Asks once for each value of a facet. */
  private static final class ByFacet<C> extends FilterRun<C> {
    private final Codes codes;
    private final boolean[] accepted;

    ByFacet(CandidateFilter<C> filter, Segment.Facets<C> facet, ReferenceData reference) {
      this.codes = facet.codes();
      this.accepted = new boolean[facet.dictionary().size()];
      for (int code = 0; code < accepted.length; code++) {
        accepted[code] = filter.accepts(facet.dictionary().get(code), reference);
      }
    }

    @Override
    boolean accepts(int row) {
      return accepted[codes.get(row)];
    }

    @Override
    boolean mayPass(int block) {
      for (int at = codes.starts[block]; at < codes.starts[block + 1]; at++) {
        if (accepted[codes.distinct[at]]) {
          return true;
        }
      }
      return false;
    }
  }

  /** Compares days. */
  private static final class Open<C> extends FilterRun<C> {
    private final Segment<C> segment;
    private final int day;

    Open(Segment<C> segment, LocalDate date) {
      this.segment = segment;
      this.day = OfferColumns.day(date);
    }

    @Override
    boolean accepts(int row) {
      return segment.firstDays[row] <= day && day < segment.endDays[row];
    }
  }

  /** Asks the candidate itself. */
  private static final class Opaque<C> extends FilterRun<C> {
    private final CandidateFilter<C> filter;
    private final Segment<C> segment;
    private final ReferenceData reference;

    Opaque(CandidateFilter<C> filter, Segment<C> segment, ReferenceData reference) {
      this.filter = filter;
      this.segment = segment;
      this.reference = reference;
    }

    @Override
    boolean accepts(int row) {
      return filter.accepts(segment.candidate(row), reference);
    }
  }
}
