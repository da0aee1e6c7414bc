package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How old a person is, as far as it is known: by year of birth, or by band.
 *
 * <p>Immutable and thread-safe. Neither gives an exact age, so the answer on a day is a span.
 */
public sealed interface Age {
  /** The highest age that is taken for real, in years. */
  int OLDEST = 130;

  /** Returns the ages possible on {@code date}. */
  Span on(LocalDate date);

  /**
   * Returns whether the age on {@code date} is at least {@code from} and below {@code below} years;
   * unknown if some possible ages are and some are not.
   */
  default Truth between(Optional<Integer> from, Optional<Integer> below, LocalDate date) {
    Span span = on(date);
    int lowest = from.orElse(0);
    int highest = below.orElse(Integer.MAX_VALUE) - 1;
    if (span.youngest() >= lowest && span.oldest() <= highest) {
      return Truth.TRUE;
    }
    boolean none = lowest > highest || span.oldest() < lowest || span.youngest() > highest;
    return none ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * A year of birth.
   *
   * @param year from 1890 to 2200
   */
  record BornIn(int year) implements Age {
    /** Checks the year. */
    public BornIn {
      new Invariants().rangePrivate("birthYear", Optional.of(year), 1890, 2200).check();
    }

    /** Returns the two ages possible, or 0 if the year lies ahead. */
    @Override
    public Span on(LocalDate date) {
      int thisYear = Math.max(0, Math.min(OLDEST, date.getYear() - year));
      return new Span(Math.max(0, thisYear - 1), thisYear);
    }
  }

  /**
   * An age band, as it was stated; it does not grow older.
   *
   * @param band the band
   */
  record InBand(AgeBand band) implements Age {
    /** Checks the part. */
    public InBand {
      requireNonNull(band, "band");
    }

    @Override
    public Span on(LocalDate date) {
      return new Span(band.youngest(), band.oldest());
    }
  }

  /**
   * The ages that are possible, both ends included.
   *
   * @param youngest the lowest, in completed years
   * @param oldest the highest, in completed years
   */
  record Span(int youngest, int oldest) {
    /** Checks the order. */
    public Span {
      new Invariants()
          .ordered("youngest", Optional.of(youngest), "oldest", Optional.of(oldest))
          .check();
    }
  }
}
