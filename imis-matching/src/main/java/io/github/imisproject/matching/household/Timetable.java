package io.github.imisproject.matching.household;

import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.matching.internal.Hours;
import io.github.imisproject.matching.internal.Nearness;
import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When and where an offer takes place in the coming weeks. A service has opening hours and a home
 * is always there: neither binds anybody to a time.
 */
record Timetable(List<Span> spans, List<GeoPoint> places) {
  private static final int DAYS = 28;

  /** How fast one gets about in a town, changes included, along a straight line. */
  private static final double KILOMETRES_AN_HOUR = 12;

  record Span(LocalDate date, Schedule hours) {
    int start() {
      return hours.opensAt().orElse(LocalTime.MIN).toSecondOfDay();
    }

    int end() {
      return hours.closesAt().orElse(LocalTime.MAX).toSecondOfDay();
    }
  }

  static Timetable of(Offer offer, LocalDate asOf, ReferenceData reference) {
    List<Span> spans = new ArrayList<>();
    if (!(offer instanceof ServiceOffer) && !(offer instanceof HousingOffer)) {
      for (Schedule schedule : offer.details().schedules()) {
        for (LocalDate date : schedule.dates(asOf, asOf.plusDays(DAYS))) {
          spans.add(new Span(date, schedule));
        }
      }
    }
    return new Timetable(spans, Nearness.of(offer, reference).points().toList());
  }

  /** Returns the days on which both take place at the same time. */
  SortedSet<LocalDate> clashes(Timetable other) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Span one : spans) {
      for (Span two : other.spans) {
        if (one.date().equals(two.date()) && Hours.shared(one.hours(), two.hours()) > 0) {
          days.add(one.date());
        }
      }
    }
    return days;
  }

  /** Returns the days on which there is too little time from one to the other. */
  SortedSet<LocalDate> rushes(Timetable other) {
    SortedSet<LocalDate> days = new TreeSet<>();
    double seconds = kilometres(other) / KILOMETRES_AN_HOUR * 3600;
    for (Span one : spans) {
      for (Span two : other.spans) {
        if (one.date().equals(two.date())) {
          int gap = Math.max(one.start() - two.end(), two.start() - one.end());
          if (gap >= 0 && gap < seconds) {
            days.add(one.date());
          }
        }
      }
    }
    return days;
  }

  /** Returns the way between the nearest places; 0 if a place is not public or there is none. */
  private double kilometres(Timetable other) {
    double nearest = Double.POSITIVE_INFINITY;
    for (GeoPoint one : places) {
      for (GeoPoint two : other.places) {
        nearest = Math.min(nearest, one.distanceMetres(two) / 1000);
      }
    }
    return Double.isInfinite(nearest) ? 0 : nearest;
  }
}
