package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Hours;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many of an offer's dates the person has time for.
 *
 * <p>Dates are counted over the next {@code days}. For a course or an activity each date counts;
 * for a service one date a week is enough, since one goes there when one can. A date without hours
 * is taken to last all day.
 */
public final class ScheduleScorer extends OfferScorer {
  private static final String DAYS = "days";

  /** Creates the scorer. */
  public ScheduleScorer() {
    super("schedule");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(DAYS, 28, 7, 366));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    List<Schedule> schedules = offer.details().schedules();
    if (offer instanceof HousingOffer) {
      return Assessment.notApplicable();
    }
    if (schedules.isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("offer.schedules"));
    }
    Optional<List<Schedule>> free = seeker.known(PersonField.AVAILABILITY);
    if (free.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.AVAILABILITY));
    }
    int days = (int) context.parameters().number(DAYS);
    LocalDate from = firstDay(schedules, context.asOf());
    LocalDate to = from.plusDays(days);
    int dates = 0;
    int possible = 0;
    for (Schedule schedule : schedules) {
      for (LocalDate date : schedule.dates(from, to)) {
        dates++;
        possible += isFree(free.get(), schedule, date) ? 1 : 0;
      }
    }
    if (dates == 0) {
      return Assessment.missing(MissingFact.notRecorded("offer.schedules"));
    }
    if (offer instanceof ServiceOffer) {
      int weeks = Math.max(1, days / 7);
      return possible == 0
          ? Assessment.of(0, Reason.of("schedule.none"))
          : Assessment.of(
              Math.min(1, (double) possible / Math.min(weeks, dates)),
              Reason.of("schedule.service").with("count", possible));
    }
    Reason reason =
        possible == 0
            ? Reason.of("schedule.none")
            : Reason.of(possible == dates ? "schedule.all" : "schedule.some")
                .with("possible", possible)
                .with("count", dates);
    return Assessment.of((double) possible / dates, reason);
  }

  /** What starts later is judged from its start, not from today. */
  private static LocalDate firstDay(List<Schedule> schedules, LocalDate asOf) {
    return schedules.stream()
        .flatMap(schedule -> schedule.findNext(asOf).stream())
        .min(LocalDate::compareTo)
        .orElse(asOf);
  }

  private static boolean isFree(List<Schedule> free, Schedule schedule, LocalDate date) {
    return free.stream().anyMatch(span -> span.occursOn(date) && overlaps(span, schedule));
  }

  /**
   * Compares hours. An hour of the offer must lie within the person's; opening hours need only
   * overlap, but a course cannot be left half-way, and telling the two apart by hours is not safe:
   * an overlap of at least an hour, or of the whole if it is shorter, is asked for.
   */
  private static boolean overlaps(Schedule span, Schedule schedule) {
    long shared = Hours.shared(span, schedule);
    return shared > 0 && shared >= Math.min(3600, Math.max(1, Hours.of(schedule)));
  }
}
