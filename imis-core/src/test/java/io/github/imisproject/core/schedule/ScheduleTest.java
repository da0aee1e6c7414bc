package io.github.imisproject.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule")
class ScheduleTest {
  private static final LocalDate START = LocalDate.of(2020, 7, 4);

  @Test
  void of_first_Saturdays_has_exactly_the_five_dates_of_the_HSDS_example() {
    Schedule schedule =
        Schedule.builder(Frequency.MONTHLY, START)
            .byDay(List.of(WeekdayRule.parse("1SA")))
            .until(LocalDate.of(2020, 11, 7))
            .build();
    assertThat(schedule.dates(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1)))
        .containsExactly(
            LocalDate.of(2020, 7, 4),
            LocalDate.of(2020, 8, 1),
            LocalDate.of(2020, 9, 5),
            LocalDate.of(2020, 10, 3),
            LocalDate.of(2020, 11, 7));
  }

  @Test
  void of_every_second_week_counts_weeks_from_Monday() {
    // 2026-03-01 is a Sunday, so its week is the one before Monday the 2nd.
    Schedule schedule =
        Schedule.builder(Frequency.WEEKLY, LocalDate.of(2026, 3, 1))
            .interval(2)
            .byDay(
                List.of(WeekdayRule.every(DayOfWeek.MONDAY), WeekdayRule.every(DayOfWeek.SUNDAY)))
            .build();
    assertThat(schedule.dates(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
        .containsExactly(
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 15),
            LocalDate.of(2026, 3, 23),
            LocalDate.of(2026, 3, 29));
  }

  @Test
  void passes_over_months_without_its_day() {
    Schedule schedule =
        Schedule.builder(Frequency.MONTHLY, LocalDate.of(2026, 1, 31)).count(4).build();
    assertThat(schedule.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
        .containsExactly(
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 5, 31),
            LocalDate.of(2026, 7, 31));
  }

  @Test
  void counts_days_of_the_month_from_its_end_too() {
    Schedule schedule =
        Schedule.builder(Frequency.MONTHLY, LocalDate.of(2024, 1, 1))
            .byMonthDay(List.of(-1))
            .build();
    assertThat(schedule.dates(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1)))
        .containsExactly(
            LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31));
  }

  @Test
  void of_the_29th_of_February_occurs_in_leap_years_only() {
    Schedule schedule = Schedule.builder(Frequency.YEARLY, LocalDate.of(2024, 2, 29)).build();
    assertThat(schedule.dates(LocalDate.of(2024, 1, 1), LocalDate.of(2033, 1, 1)))
        .containsExactly(
            LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29), LocalDate.of(2032, 2, 29));
  }

  @Test
  void needs_weekday_and_day_of_the_month_where_both_are_given() {
    Schedule fridayThe13th =
        Schedule.builder(Frequency.MONTHLY, LocalDate.of(2026, 1, 1))
            .byDay(List.of(WeekdayRule.every(DayOfWeek.FRIDAY)))
            .byMonthDay(List.of(13))
            .build();
    assertThat(fridayThe13th.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
        .containsExactly(
            LocalDate.of(2026, 2, 13), LocalDate.of(2026, 3, 13), LocalDate.of(2026, 11, 13));
  }

  @Test
  void counts_an_exception_among_its_occurrences() {
    Schedule schedule =
        Schedule.builder(Frequency.DAILY, START)
            .interval(3)
            .count(3)
            .exceptions(Set.of(START.plusDays(3)))
            .build();
    assertThat(schedule.dates(START, START.plusYears(1))).containsExactly(START, START.plusDays(6));
    assertThat(schedule.occursOn(START.plusDays(3))).isFalse();
    assertThat(schedule.occursOn(START.plusDays(6))).isTrue();
  }

  @Test
  void finds_its_next_date_and_knows_when_it_is_over() {
    Schedule schedule = Schedule.weekly(START, DayOfWeek.SATURDAY);
    assertThat(schedule.findNext(LocalDate.of(2019, 1, 1))).contains(START);
    assertThat(schedule.findNext(START.plusDays(1))).contains(START.plusDays(7));
    assertThat(schedule.overBy(START.plusYears(90))).isFalse();
    assertThat(Schedule.once(START).overBy(START)).isFalse();
    assertThat(Schedule.once(START).overBy(START.plusDays(1))).isTrue();
    assertThat(Schedule.once(START).findNext(START.plusDays(1))).isEmpty();
  }

  @Test
  void refuses_a_span_that_is_reversed_or_endless() {
    Schedule schedule = Schedule.once(START);
    assertThat(schedule.dates(START, START)).isEmpty();
    assertThatThrownBy(() -> schedule.dates(START, START.minusDays(1)))
        .hasMessage(
            "to is 2020-07-03, must be from 2020-07-04 to 400 years later; ask for a shorter span");
    assertThatThrownBy(() -> schedule.dates(START, START.plusYears(400).plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void says_every_rule_it_breaks_at_once() {
    assertThatThrownBy(
            () ->
                Schedule.builder(Frequency.WEEKLY, START)
                    .interval(0)
                    .count(3)
                    .until(START.minusDays(1))
                    .byMonthDay(List.of(40))
                    .build())
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.path() + " " + p.code())
                    .containsExactlyInAnyOrder(
                        "/interval model.range",
                        "/until model.reversed",
                        " model.notTogether",
                        "/byMonthDay model.notTogether",
                        "/byMonthDay/0 model.range"));
  }

  @Property
  void has_the_dates_that_a_day_by_day_check_finds(
      @ForAll("schedules") Schedule schedule, @ForAll @IntRange(max = 500) int offset) {
    LocalDate from = START.plusDays(offset - 100);
    LocalDate to = from.plusDays(300);
    List<LocalDate> dates = schedule.dates(from, to);
    assertThat(dates).isSorted().doesNotHaveDuplicates();
    assertThat(dates).allMatch(d -> !d.isBefore(from) && d.isBefore(to));
    assertThat(dates).isEqualTo(from.datesUntil(to).filter(schedule::occursOn).toList());
    assertThat(dates).allMatch(d -> plainly(schedule, d));
    if (schedule.count().isEmpty()) {
      assertThat(from.datesUntil(to).filter(d -> plainly(schedule, d)).toList()).isEqualTo(dates);
    }
  }

  @Property
  void splits_anywhere(
      @ForAll("schedules") Schedule schedule, @ForAll @IntRange(max = 200) int at) {
    LocalDate middle = START.plusDays(at);
    LocalDate end = START.plusDays(200);
    List<LocalDate> joined = new java.util.ArrayList<>(schedule.dates(START, middle));
    joined.addAll(schedule.dates(middle, end));
    assertThat(joined).isEqualTo(schedule.dates(START, end));
  }

  @Property
  void finds_next_what_it_lists_first(
      @ForAll("schedules") Schedule schedule, @ForAll @IntRange(max = 300) int at) {
    LocalDate from = START.plusDays(at);
    assertThat(schedule.findNext(from))
        .isEqualTo(schedule.dates(from, from.plusYears(51)).stream().findFirst());
  }

  @Property
  void has_at_most_as_many_dates_as_it_counts(@ForAll("schedules") Schedule schedule) {
    int dates = schedule.dates(START, START.plusYears(60)).size();
    assertThat(dates).isLessThanOrEqualTo(schedule.count().orElse(Integer.MAX_VALUE));
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    Arbitrary<List<WeekdayRule>> days =
        Arbitraries.of(DayOfWeek.class).map(WeekdayRule::every).list().ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(Frequency.class),
            Arbitraries.integers().between(1, 5),
            days,
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 9))
        .as(
            (frequency, interval, byDay, count, span, skipped) -> {
              Schedule.Builder builder =
                  Schedule.builder(frequency, START).interval(interval).byDay(byDay);
              if (count > 0) {
                builder.count(count);
              } else if (span > 0) {
                builder.until(START.plusDays(span));
              }
              return builder.exceptions(Set.of(START.plusDays(skipped))).build();
            });
  }

  /** The definition, said again in the slowest way; a count is left to the other laws. */
  private static boolean plainly(Schedule s, LocalDate d) {
    LocalDate start = s.start();
    if (d.isBefore(start)
        || s.until().filter(d::isAfter).isPresent()
        || s.exceptions().contains(d)) {
      return false;
    }
    boolean period =
        switch (s.frequency()) {
          case DAILY -> ChronoUnit.DAYS.between(start, d) % s.interval() == 0;
          case WEEKLY ->
              ChronoUnit.DAYS.between(
                          start.minusDays(start.getDayOfWeek().getValue()),
                          d.minusDays(d.getDayOfWeek().getValue()))
                      / 7
                      % s.interval()
                  == 0;
          case MONTHLY ->
              (d.getYear() * 12 + d.getMonthValue() - start.getYear() * 12 - start.getMonthValue())
                      % s.interval()
                  == 0;
          case YEARLY -> (d.getYear() - start.getYear()) % s.interval() == 0;
        };
    Optional<Boolean> byDay =
        s.byDay().isEmpty()
            ? Optional.empty()
            : Optional.of(s.byDay().stream().anyMatch(r -> r.day() == d.getDayOfWeek()));
    boolean byStart =
        switch (s.frequency()) {
          case DAILY -> true;
          case WEEKLY -> d.getDayOfWeek() == start.getDayOfWeek();
          case MONTHLY -> d.getDayOfMonth() == start.getDayOfMonth();
          case YEARLY ->
              d.getDayOfMonth() == start.getDayOfMonth() && d.getMonth() == start.getMonth();
        };
    return period && byDay.orElse(byStart);
  }
}
