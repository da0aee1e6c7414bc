package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How lately somebody checked that what is recorded of an offer is right: 1 on the day itself, half
 * of it after {@code halfDays}, a quarter after twice that.
 *
 * <p>A directory grows stale where nobody looks; a person sent to a closed door loses more than a
 * place in a list. Not among the standard scorers.
 */
public final class FreshnessScorer extends OfferScorer {
  private static final String HALF = "halfDays";

  /** Creates the scorer. */
  public FreshnessScorer() {
    super("freshness");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(HALF, 180, 1, 36_500));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    Optional<LocalDate> checked = offer.details().assuredOn();
    if (checked.isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("offer.assuredOn"));
    }
    // A check of a later day than the one asked for is as fresh as can be.
    long days = Math.max(0, ChronoUnit.DAYS.between(checked.get(), context.asOf()));
    return Assessment.of(
        StrictMath.pow(0.5, days / context.parameters().number(HALF)),
        days == 0 ? Reason.of("freshness.today") : Reason.of("freshness.days").with("days", days));
  }
}
