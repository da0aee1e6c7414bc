package io.github.imisproject.core.schedule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recurrence that expands to exact dates, with the hours of each.
 *
 * <p>Immutable and thread-safe. A date is an occurrence if it is not before {@code start} nor after
 * {@code until}, lies in a period the interval hits (counted from the period of {@code start},
 * weeks from Monday), satisfies {@code byDay} and {@code byMonthDay} where given (both, if both
 * are), is among the first {@code count} such dates, and is not in {@code exceptions}. Without
 * {@code byDay} and {@code byMonthDay} the weekday, day of the month or day of the year of {@code
 * start} counts; a month without that day is passed over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, recurrence
 *     rule</a>
 * @param frequency the period
 * @param start the first day that may be an occurrence
 * @param interval every how many periods, 1 to 1000
 * @param byDay the weekdays; ordinals only with MONTHLY
 * @param byMonthDay days of the month: 1 to 31 from the start, -1 to -31 from the end; not with
 *     WEEKLY
 * @param until the last day that may be an occurrence; not with {@code count}
 * @param count how many occurrences there are, 1 to 10 000, exceptions included
 * @param exceptions dates that are left out
 * @param opensAt when it begins on each date, local time
 * @param closesAt when it ends; before {@code opensAt} means after midnight
 * @param timezone the IANA time zone of the hours
 * @param attendingType how one takes part
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Schedule(
    Frequency frequency,
    LocalDate start,
    @JsonProperty(defaultValue = "1") Integer interval,
    List<WeekdayRule> byDay,
    List<Integer> byMonthDay,
    Optional<LocalDate> until,
    Optional<Integer> count,
    Set<LocalDate> exceptions,
    Optional<LocalTime> opensAt,
    Optional<LocalTime> closesAt,
    Optional<ZoneId> timezone,
    Optional<AttendingType> attendingType) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Schedule {
    requireNonNull(frequency, "frequency");
    requireNonNull(start, "start");
    interval = Copies.orElse(interval, 1);
    byDay = Copies.list(byDay);
    byMonthDay = Copies.list(byMonthDay);
    requireNonNull(until, "until");
    requireNonNull(count, "count");
    exceptions = Copies.set(exceptions);
    requireNonNull(opensAt, "opensAt");
    requireNonNull(closesAt, "closesAt");
    requireNonNull(timezone, "timezone");
    requireNonNull(attendingType, "attendingType");
    Invariants invariants =
        new Invariants()
            .range("interval", interval, 1, 1000)
            .range("count", count, 1, 10_000)
            .ordered("start", Optional.of(start), "until", until)
            .that(
                until.isEmpty() || count.isEmpty(),
                "",
                "model.notTogether",
                "fields",
                "until, count")
            .that(
                start.getYear() >= 1900 && start.getYear() <= 2200,
                "start",
                "model.dateRange",
                "field",
                "start",
                "minimum",
                "1900-01-01",
                "maximum",
                "2200-12-31")
            .that(
                frequency != Frequency.WEEKLY || byMonthDay.isEmpty(),
                "byMonthDay",
                "model.notTogether",
                "fields",
                "frequency WEEKLY, byMonthDay")
            .that(
                frequency == Frequency.MONTHLY || byDay.stream().allMatch(d -> d.ordinal() == 0),
                "byDay",
                "model.weekdayOrdinal");
    for (int i = 0; i < byMonthDay.size(); i++) {
      int day = byMonthDay.get(i);
      invariants.range("byMonthDay/" + i, Math.abs(day), 1, 31);
    }
    invariants.check();
  }

  /** Returns a schedule of one day. */
  public static Schedule once(LocalDate date) {
    return builder(Frequency.DAILY, date).count(1).build();
  }

  /** Returns a schedule of the same weekdays every week. */
  public static Schedule weekly(LocalDate start, DayOfWeek... days) {
    return builder(Frequency.WEEKLY, start)
        .byDay(Arrays.stream(days).map(WeekdayRule::every).toList())
        .build();
  }

  /**
   * Returns the occurrences from {@code from} to the day before {@code to}, in order.
   *
   * <p>Costs one step for each day between {@code start} (with a count) or {@code from} (without)
   * and {@code to}.
   *
   * @param from the first day of interest
   * @param to the day after the last day of interest, at most 400 years after {@code from}
   */
  public List<LocalDate> dates(LocalDate from, LocalDate to) {
    return Occurrences.between(this, from, to);
  }

  /** Returns whether {@code date} is an occurrence. */
  public boolean occursOn(LocalDate date) {
    return !dates(date, date.plusDays(1)).isEmpty();
  }

  /** Returns the first occurrence on or after {@code date}, looking at most 50 years ahead. */
  public Optional<LocalDate> findNext(LocalDate date) {
    return Occurrences.next(this, date);
  }

  /** Returns whether there is no occurrence on or after {@code date}. */
  public boolean overBy(LocalDate date) {
    return findNext(date).isEmpty();
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(Frequency frequency, LocalDate start) {
    return new Builder(frequency, start);
  }

  /**
   * Builds {@link Schedule}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final Frequency frequency;
    private final LocalDate start;
    private final Once<Integer> interval = new Once<>("interval");
    private final Once<List<WeekdayRule>> byDay = new Once<>("byDay");
    private final Once<List<Integer>> byMonthDay = new Once<>("byMonthDay");
    private final Once<LocalDate> until = new Once<>("until");
    private final Once<Integer> count = new Once<>("count");
    private final Once<Set<LocalDate>> exceptions = new Once<>("exceptions");
    private final Once<LocalTime> opensAt = new Once<>("opensAt");
    private final Once<LocalTime> closesAt = new Once<>("closesAt");
    private final Once<ZoneId> timezone = new Once<>("timezone");
    private final Once<AttendingType> attendingType = new Once<>("attendingType");

    private Builder(Frequency frequency, LocalDate start) {
      this.frequency = requireNonNull(frequency, "frequency");
      this.start = requireNonNull(start, "start");
    }

    /** Sets every how many periods, 1 to 1000. */
    public Builder interval(Integer interval) {
      this.interval.set(interval);
      return this;
    }

    /** Sets the weekdays. */
    public Builder byDay(List<WeekdayRule> byDay) {
      this.byDay.set(byDay);
      return this;
    }

    /** Sets days of the month. */
    public Builder byMonthDay(List<Integer> byMonthDay) {
      this.byMonthDay.set(byMonthDay);
      return this;
    }

    /** Sets the last day that may be an occurrence. */
    public Builder until(LocalDate until) {
      this.until.set(until);
      return this;
    }

    /** Sets how many occurrences there are, 1 to 10 000, exceptions included. */
    public Builder count(Integer count) {
      this.count.set(count);
      return this;
    }

    /** Sets dates that are left out. */
    public Builder exceptions(Set<LocalDate> exceptions) {
      this.exceptions.set(exceptions);
      return this;
    }

    /** Sets when it begins on each date, local time. */
    public Builder opensAt(LocalTime opensAt) {
      this.opensAt.set(opensAt);
      return this;
    }

    /** Sets when it ends. */
    public Builder closesAt(LocalTime closesAt) {
      this.closesAt.set(closesAt);
      return this;
    }

    /** Sets the IANA time zone of the hours. */
    public Builder timezone(ZoneId timezone) {
      this.timezone.set(timezone);
      return this;
    }

    /** Sets how one takes part. */
    public Builder attendingType(AttendingType attendingType) {
      this.attendingType.set(attendingType);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public Schedule build() {
      return new Schedule(
          frequency,
          start,
          interval.get().orElse(1),
          byDay.get().orElse(List.of()),
          byMonthDay.get().orElse(List.of()),
          until.get(),
          count.get(),
          exceptions.get().orElse(Set.of()),
          opensAt.get(),
          closesAt.get(),
          timezone.get(),
          attendingType.get());
    }
  }
}
