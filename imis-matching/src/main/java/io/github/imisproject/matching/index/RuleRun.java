package io.github.imisproject.matching.index;

import io.github.imisproject.matching.index.Criteria.Hard;

/**
 * One rule for one seeker over one segment. Not thread-safe: it remembers its answers.
 *
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
abstract class RuleRun<S, C> {
  static final byte UNKNOWN = 0;
  static final byte ELIGIBLE = 1;
  static final byte UNDECIDED = 2;
  static final byte EXCLUDED = 3;

  final Hard<S, C> bound;
  final S seeker;

  RuleRun(Hard<S, C> bound, S seeker) {
    this.bound = bound;
    this.seeker = seeker;
  }

  /** Returns what the rule says of a row. */
  abstract byte verdict(int row);

  /** Returns what is known of a row without asking anybody, or {@link #UNKNOWN}. */
  byte known(int row) {
    return UNKNOWN;
  }

  abstract Way way();

  /** Returns false only if every row of a block is excluded. */
  boolean mayPass(int block) {
    return true;
  }

  final byte ask(C candidate) {
    return switch (bound.rule().decide(seeker, candidate, bound.context())) {
      case TRUE -> ELIGIBLE;
      case UNKNOWN -> UNDECIDED;
      case FALSE -> EXCLUDED;
    };
  }

  static <S, C> RuleRun<S, C> of(Hard<S, C> bound, S seeker, Segment<C> segment) {
    return switch (segment.columns.formOf(bound.rule())) {
      case OPAQUE, SKILLS -> new Opaque<>(bound, seeker, segment);
      case DAYS -> Days.of(bound, seeker, segment);
      case FACET, DISTANCE, NEEDS -> facet(bound, seeker, segment);
    };
  }

  private static <S, C> RuleRun<S, C> facet(Hard<S, C> bound, S seeker, Segment<C> segment) {
    Segment.Facets<C> facet = segment.facetOf(bound.rule());
    return facet.present()
        ? new ByFacet<>(bound, seeker, facet, segment.rows())
        : new Opaque<>(bound, seeker, segment);
  }

  /** Asks once for each value of a facet. */
  static final class ByFacet<S, C> extends RuleRun<S, C> {
    private final Segment.Facets<C> facet;
    private final byte[] verdicts;
    private final boolean whole;

    ByFacet(Hard<S, C> bound, S seeker, Segment.Facets<C> facet, int rows) {
      super(bound, seeker);
      this.facet = facet;
      this.verdicts = new byte[facet.dictionary().size()];
      this.whole = verdicts.length <= Part.eagerly(rows);
      for (int code = 0; whole && code < verdicts.length; code++) {
        verdicts[code] = ask(facet.dictionary().get(code));
      }
    }

    @Override
    byte verdict(int row) {
      return ofCode(facet.codes().get(row));
    }

    @Override
    byte known(int row) {
      return verdicts[facet.codes().get(row)];
    }

    byte ofCode(int code) {
      byte verdict = verdicts[code];
      if (verdict == UNKNOWN) {
        verdict = ask(facet.dictionary().get(code));
        verdicts[code] = verdict;
      }
      return verdict;
    }

    @Override
    boolean mayPass(int block) {
      if (!whole) {
        return true;
      }
      Codes codes = facet.codes();
      for (int at = codes.starts[block]; at < codes.starts[block + 1]; at++) {
        if (verdicts[codes.distinct[at]] != EXCLUDED) {
          return true;
        }
      }
      return false;
    }

    @Override
    Way way() {
      return whole ? Way.PRUNED : Way.SCANNED;
    }
  }

  /** Asks the candidate itself. */
  static final class Opaque<S, C> extends RuleRun<S, C> {
    private final Segment<C> segment;

    Opaque(Hard<S, C> bound, S seeker, Segment<C> segment) {
      super(bound, seeker);
      this.segment = segment;
    }

    @Override
    byte verdict(int row) {
      return ask(segment.candidate(row));
    }

    @Override
    Way way() {
      return Way.OPAQUE;
    }
  }

  /**
   * The rule of availability: days in columns, schedules by facet.
   *
   * <p>As in the plain rule, what is over is out, what begins later counts by its days alone, and
   * only what is open is asked for its dates.
   */
  static final class Days<S, C> extends RuleRun<S, C> {
    private static final String DAYS_AHEAD = "daysAhead";

    private final Segment<C> segment;
    private final RuleRun<S, C> schedules;
    private final long today;
    private final double ahead;

    private Days(Hard<S, C> bound, S seeker, Segment<C> segment, RuleRun<S, C> schedules) {
      super(bound, seeker);
      this.segment = segment;
      this.schedules = schedules;
      this.today = OfferColumns.day(bound.context().asOf());
      this.ahead = bound.context().parameters().number(DAYS_AHEAD);
    }

    static <S, C> RuleRun<S, C> of(Hard<S, C> bound, S seeker, Segment<C> segment) {
      RuleRun<S, C> schedules = facet(bound, seeker, segment);
      return schedules instanceof Opaque
          ? schedules
          : new Days<>(bound, seeker, segment, schedules);
    }

    @Override
    byte known(int row) {
      if (segment.endDays[row] <= today) {
        return EXCLUDED;
      }
      long days = segment.firstDays[row] - today;
      if (days > 0) {
        return days <= ahead ? ELIGIBLE : EXCLUDED;
      }
      return schedules.known(row);
    }

    @Override
    byte verdict(int row) {
      if (segment.endDays[row] <= today) {
        return EXCLUDED;
      }
      long days = segment.firstDays[row] - today;
      if (days > 0) {
        return days <= ahead ? ELIGIBLE : EXCLUDED;
      }
      return schedules.verdict(row);
    }

    @Override
    Way way() {
      return Way.SCANNED;
    }
  }
}
