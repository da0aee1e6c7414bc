package io.github.imisproject.core.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Walks the days of a schedule. */
final class Occurrences {
  private static final int MAX_YEARS = 400;
  private static final int LOOK_AHEAD_YEARS = 50;

  private Occurrences() {}

  static List<LocalDate> between(Schedule schedule, LocalDate from, LocalDate to) {
    if (to.isBefore(from) || from.plusYears(MAX_YEARS).isBefore(to)) {
      throw new IllegalArgumentException(
          "to is "
              + to
              + ", must be from "
              + from
              + " to "
              + MAX_YEARS
              + " years later; ask for a shorter span");
    }
    List<LocalDate> dates = new ArrayList<>();
    walk(
        schedule,
        from,
        to,
        date -> {
          dates.add(date);
          return true;
        });
    return Collections.unmodifiableList(dates);
  }

  static Optional<LocalDate> next(Schedule schedule, LocalDate from) {
    List<LocalDate> first = new ArrayList<>(1);
    LocalDate begin = from.isBefore(schedule.start()) ? schedule.start() : from;
    walk(
        schedule,
        begin,
        begin.plusYears(LOOK_AHEAD_YEARS),
        date -> {
          first.add(date);
          return false;
        });
    return first.stream().findFirst();
  }

  /** Shows each occurrence in the span to {@code visitor} until it answers false. */
  private static void walk(
      Schedule schedule, LocalDate from, LocalDate to, Predicate<LocalDate> visitor) {
    LocalDate end = schedule.until().map(u -> u.plusDays(1)).filter(u -> u.isBefore(to)).orElse(to);
    // Only a count forces a walk from the start: which dates are left depends on those before.
    boolean counted = schedule.count().isPresent();
    LocalDate date = counted || from.isBefore(schedule.start()) ? schedule.start() : from;
    int left = schedule.count().orElse(Integer.MAX_VALUE);
    while (date.isBefore(end) && left > 0) {
      if (inPeriod(schedule, date) && onDay(schedule, date)) {
        left--;
        if (!date.isBefore(from) && !schedule.exceptions().contains(date) && !visitor.test(date)) {
          return;
        }
      }
      date = date.plusDays(1);
    }
  }

  private static boolean inPeriod(Schedule schedule, LocalDate date) {
    LocalDate start = schedule.start();
    long periods =
        switch (schedule.frequency()) {
          case DAILY -> ChronoUnit.DAYS.between(start, date);
          case WEEKLY -> ChronoUnit.WEEKS.between(monday(start), monday(date));
          case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(date));
          case YEARLY -> date.getYear() - start.getYear();
        };
    return periods % schedule.interval() == 0;
  }

  private static boolean onDay(Schedule schedule, LocalDate date) {
    LocalDate start = schedule.start();
    boolean byWeekday =
        schedule.byDay().isEmpty() || schedule.byDay().stream().anyMatch(d -> d.matches(date));
    boolean byMonthDay =
        schedule.byMonthDay().isEmpty()
            || schedule.byMonthDay().contains(date.getDayOfMonth())
            || schedule.byMonthDay().contains(date.getDayOfMonth() - date.lengthOfMonth() - 1);
    boolean byStart =
        !schedule.byDay().isEmpty()
            || !schedule.byMonthDay().isEmpty()
            || switch (schedule.frequency()) {
              case DAILY -> true;
              case WEEKLY -> date.getDayOfWeek() == start.getDayOfWeek();
              case MONTHLY -> date.getDayOfMonth() == start.getDayOfMonth();
              case YEARLY ->
                  date.getDayOfMonth() == start.getDayOfMonth()
                      && date.getMonth() == start.getMonth();
            };
    return byWeekday && byMonthDay && byStart;
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
