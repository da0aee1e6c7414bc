package io.github.imisproject.core.hsds;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.schedule.Frequency;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.schedule.WeekdayRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes recurrences of schedules: of version 3.0, and of the weekday rows of 1.x. */
final class ScheduleImport {
  /** Where a recurrence begins that says nothing of its beginning: a Monday long past. */
  static final LocalDate ALWAYS = LocalDate.of(1970, 1, 5);

  private final ImportContext context;

  /** The hours that several weekdays share. */
  private record Hours(LocalTime opens, Optional<LocalTime> closes) {}

  ScheduleImport(ImportContext context) {
    this.context = context;
  }

  /** Returns the recurrences of some records, each once. */
  List<Schedule> schedules(List<HsdsRecord> records) {
    Set<Schedule> schedules = new LinkedHashSet<>();
    Map<Hours, Set<DayOfWeek>> weekdays = new LinkedHashMap<>();
    for (HsdsRecord record : records) {
      Optional<DayOfWeek> weekday = HsdsValues.weekday(record.members().get("weekday"));
      if (weekday.isPresent()) {
        // A weekday without hours is one on which it is closed.
        time(record, "opens_at")
            .ifPresent(
                opens ->
                    weekdays
                        .computeIfAbsent(
                            new Hours(opens, time(record, "closes_at")), h -> new TreeSet<>())
                        .add(weekday.get()));
      } else {
        recurrence(record).ifPresent(schedules::add);
      }
    }
    weekdays.forEach((hours, days) -> schedules.add(weekly(hours, days)));
    return List.copyOf(schedules);
  }

  private static Schedule weekly(Hours hours, Set<DayOfWeek> days) {
    Schedule.Builder builder =
        Schedule.builder(Frequency.WEEKLY, ALWAYS)
            .byDay(days.stream().map(WeekdayRule::every).toList())
            .opensAt(hours.opens());
    hours.closes().ifPresent(builder::closesAt);
    return builder.build();
  }

  private Optional<Schedule> recurrence(HsdsRecord record) {
    Map<String, Object> members = record.members();
    List<WeekdayRule> byDay = HsdsValues.weekdays(members.get("byday")).orElse(List.of());
    Optional<Frequency> frequency =
        HsdsValues.frequency(members.get("freq"))
            .or(() -> byDay.isEmpty() ? Optional.empty() : Optional.of(Frequency.WEEKLY));
    Optional<LocalDate> dtstart = HsdsValues.date(members.get("dtstart"));
    if (frequency.isEmpty() && dtstart.isEmpty()) {
      return Optional.empty(); // a description in words only
    }
    for (String unsupported : List.of("byweekno", "byyearday")) {
      if (HsdsValues.plain(members.get(unsupported)).isPresent()) {
        unsupported(record, unsupported);
      }
    }
    return context.attempt(record, () -> build(record, frequency, dtstart, byDay));
  }

  private Schedule build(
      HsdsRecord record,
      Optional<Frequency> frequency,
      Optional<LocalDate> dtstart,
      List<WeekdayRule> byDay) {
    Map<String, Object> members = record.members();
    int interval = whole(members.get("interval"), 1000).orElse(1);
    LocalDate start = start(members, dtstart, interval == 1 && !byDay.isEmpty());
    Schedule.Builder builder =
        Schedule.builder(frequency.orElse(Frequency.DAILY), start).interval(interval);
    builder.byDay(byDay);
    monthDays(record, frequency).ifPresent(builder::byMonthDay);
    Optional<LocalDate> until =
        earlier(HsdsValues.date(members.get("until")), HsdsValues.date(members.get("valid_to")))
            .filter(u -> !u.isBefore(start));
    Optional<Integer> count = whole(members.get("count"), 10_000);
    if (until.isPresent()) {
      builder.until(until.get());
    } else if (count.isPresent()) {
      builder.count(count.get());
    } else if (frequency.isEmpty()) {
      builder.count(1); // one day only
    }
    time(record, "opens_at").ifPresent(builder::opensAt);
    time(record, "closes_at").ifPresent(builder::closesAt);
    zone(members).ifPresent(builder::timezone);
    return builder.build();
  }

  /** The later of both beginnings, unless counting weeks or days from the first one matters. */
  private static LocalDate start(
      Map<String, Object> members, Optional<LocalDate> dtstart, boolean movable) {
    Optional<LocalDate> from = HsdsValues.date(members.get("valid_from"));
    if (dtstart.isEmpty()) {
      return from.orElse(ALWAYS);
    }
    return movable && from.isPresent() && from.get().isAfter(dtstart.get())
        ? from.get()
        : dtstart.get();
  }

  private Optional<List<Integer>> monthDays(HsdsRecord record, Optional<Frequency> frequency) {
    Optional<String> text = HsdsValues.plain(record.members().get("bymonthday"));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> days = new ArrayList<>();
    for (String part : text.get().split("[,;\\s]+")) {
      if (part.matches("-?\\d{1,2}")) {
        days.add(Integer.valueOf(part));
      }
    }
    if (days.isEmpty() || frequency.filter(f -> f != Frequency.WEEKLY).isEmpty()) {
      unsupported(record, "bymonthday"); // RFC 5545 does not allow it with weeks
      return Optional.empty();
    }
    return Optional.of(days);
  }

  private void unsupported(HsdsRecord record, String field) {
    context
        .problems()
        .add(
            Problem.warning(
                record.path() + HsdsChecks.separator(record.path()) + field,
                "hsds.scheduleUnsupported",
                Map.of("field", field)));
  }

  private static Optional<LocalTime> time(HsdsRecord record, String member) {
    return HsdsValues.time(record.members().get(member)).map(HsdsValues.TimeOfDay::time);
  }

  private static Optional<ZoneId> zone(Map<String, Object> members) {
    return HsdsValues.zone(members.get("timezone"))
        .or(() -> HsdsValues.time(members.get("opens_at")).flatMap(HsdsValues.TimeOfDay::zone));
  }

  private static Optional<Integer> whole(@Nullable Object value, int highest) {
    return HsdsValues.number(value, 1, highest).map(Number::intValue);
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().isBefore(b.get()) ? a : b;
  }
}
