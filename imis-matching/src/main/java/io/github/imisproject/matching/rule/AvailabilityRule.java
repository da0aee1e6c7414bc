package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The offer is open on the day, or opens soon enough.
 *
 * <p>An offer that opens within {@code daysAhead} days is let through, with its first day as a
 * reason. One whose dates all lie behind is not.
 */
public final class AvailabilityRule extends OfferRule {
  private static final String DAYS_AHEAD = "daysAhead";

  /** Creates the rule. */
  public AvailabilityRule() {
    super("availability");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(DAYS_AHEAD, 30, 0, 3650));
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    if (offer.details().status() != OfferStatus.ACTIVE) {
      return Verdict.excluded(
          Reason.of("availability.notActive"),
          new Change(Reason.of("change.reopen"), "offer.status", Change.Actor.PROVIDER, 1));
    }
    LocalDate asOf = context.asOf();
    for (DateRange range : ranges(offer)) {
      Optional<LocalDate> end = range.end();
      if (end.isPresent() && !asOf.isBefore(end.get())) {
        // The end is excluded from the range: people are told the last day.
        return over(end.get().minusDays(1));
      }
    }
    Optional<LocalDate> start =
        ranges(offer).stream()
            .flatMap(range -> range.start().stream())
            .filter(asOf::isBefore)
            .max(LocalDate::compareTo);
    if (start.isPresent()) {
      return notYet(start.get(), asOf, context.parameters().number(DAYS_AHEAD));
    }
    List<Schedule> schedules = offer.details().schedules();
    if (!schedules.isEmpty() && schedules.stream().allMatch(s -> s.findNext(asOf).isEmpty())) {
      return Verdict.excluded(
          Reason.of("availability.noMoreDates"),
          new Change(Reason.of("change.newDates"), "offer.schedules", Change.Actor.PROVIDER, 1));
    }
    return Verdict.eligible();
  }

  private static Verdict over(LocalDate lastDay) {
    return Verdict.excluded(
        Reason.of("availability.over").with("date", lastDay),
        new Change(Reason.of("change.reopen"), "offer.validity", Change.Actor.PROVIDER, 1));
  }

  private static Verdict notYet(LocalDate start, LocalDate asOf, double daysAhead) {
    long days = ChronoUnit.DAYS.between(asOf, start);
    return days <= daysAhead
        ? Verdict.eligible(Reason.of("availability.from").with("date", start))
        : Verdict.excluded(
            Reason.of("availability.notYet").with("date", start),
            new Change(
                Reason.of("change.wait").with("date", start),
                "offer.validity",
                Change.Actor.TIME,
                days / 30.0));
  }

  private static List<DateRange> ranges(Offer offer) {
    DateRange validity = offer.details().validity();
    return offer instanceof HousingOffer housing
        ? List.of(validity, housing.available())
        : List.of(validity);
  }
}
