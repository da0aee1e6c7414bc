package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Nearness;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How near an offer is: 1 at the door, half of it after {@code halfKilometres}, a quarter after
 * twice that.
 *
 * <p>Straight-line distance from the centre of the coarse square the person lives in. An offer that
 * can be used from afar is at the door. Where only regions are known, the same region counts {@code
 * sameRegion}. A confidential place is never measured.
 */
public final class DistanceScorer extends OfferScorer {
  private static final String HALF = "halfKilometres";
  private static final String SAME_REGION = "sameRegion";

  /** Creates the scorer. */
  public DistanceScorer() {
    super("distance");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(HALF, 5, 0.1, 10_000),
        new ParameterSpec.Number(SAME_REGION, 0.7, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    ReferenceData reference = ReferenceData.of(context);
    Nearness nearness = Nearness.of(offer, reference);
    if (nearness.isRemote()) {
      return Assessment.of(1, Reason.of("distance.remote"));
    }
    Optional<Residence> home = seeker.known(PersonField.RESIDENCE);
    if (home.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.RESIDENCE));
    }
    OptionalDouble kilometres = nearness.kilometres(home.get());
    if (kilometres.isPresent()) {
      double half = context.parameters().number(HALF);
      double far = kilometres.getAsDouble();
      return Assessment.of(
          StrictMath.pow(0.5, far / half),
          far < 1
              ? Reason.of("distance.walk")
              : Reason.of("distance.kilometres")
                  .with("kilometres", new Argument.Amount(far, far < 10 ? 1 : 0)));
    }
    Truth same = nearness.sameRegion(home.get(), reference);
    if (same == Truth.UNKNOWN) {
      return Assessment.missing(MissingFact.notRecorded("offer.place"));
    }
    return same == Truth.TRUE
        ? Assessment.of(context.parameters().number(SAME_REGION), Reason.of("distance.sameRegion"))
        : Assessment.of(0, Reason.of("distance.otherRegion"));
  }
}
