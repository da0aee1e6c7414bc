package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.matching.consent.PersonView;
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
 * On how many days both have time.
 *
 * <p>Days with an hour in common are counted over the next {@code days}; one a week is enough. The
 * same in both directions.
 */
public final class PeerTimeScorer extends PeerScorer {
  private static final String DAYS = "days";
  private static final long AN_HOUR = 3600;

  /** Creates the scorer. */
  public PeerTimeScorer() {
    super("peerTime");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(DAYS, 28, 7, 366));
  }

  @Override
  public Assessment assess(PersonView seeker, PersonView candidate, MatchContext context) {
    Optional<List<Schedule>> own = seeker.known(PersonField.AVAILABILITY);
    Optional<List<Schedule>> theirs = candidate.known(PersonField.AVAILABILITY);
    if (own.isEmpty() || theirs.isEmpty()) {
      return Assessment.missing(
          Facts.missing(own.isEmpty() ? seeker : candidate, PersonField.AVAILABILITY));
    }
    int days = (int) context.parameters().number(DAYS);
    int common = 0;
    for (int day = 0; day < days; day++) {
      LocalDate date = context.asOf().plusDays(day);
      common += meet(own.get(), theirs.get(), date) ? 1 : 0;
    }
    return common == 0
        ? Assessment.of(0, Reason.of("peer.time.none"))
        : Assessment.of(
            Math.min(1, (double) common / (days / 7)),
            Reason.of("peer.time.common").with("count", common));
  }

  private static boolean meet(List<Schedule> own, List<Schedule> theirs, LocalDate date) {
    for (Schedule one : own) {
      for (Schedule other : theirs) {
        if (Hours.shared(one, other) >= AN_HOUR && one.occursOn(date) && other.occursOn(date)) {
          return true;
        }
      }
    }
    return false;
  }
}
