package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Optional;

/**
 * Whether two people live near each other, in three steps only: within {@code nearKilometres} 1,
 * within three times that or in the same region a half, else 0.
 *
 * <p>Steps instead of a distance, because somebody who can ask often enough could work out from
 * distances where a person lives.
 */
public final class PeerNearnessScorer extends PeerScorer {
  private static final String NEAR = "nearKilometres";
  private static final double SAME_TOWN = 0.5;

  /** Creates the scorer. */
  public PeerNearnessScorer() {
    super("peerNearness");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(NEAR, 3, 2, 1_000));
  }

  @Override
  public Assessment assess(PersonView seeker, PersonView candidate, MatchContext context) {
    Optional<Residence> own = seeker.known(PersonField.RESIDENCE);
    Optional<Residence> theirs = candidate.known(PersonField.RESIDENCE);
    if (own.isEmpty() || theirs.isEmpty()) {
      return Assessment.missing(
          Facts.missing(own.isEmpty() ? seeker : candidate, PersonField.RESIDENCE));
    }
    Optional<GeoPoint> here = own.get().point();
    Optional<GeoPoint> there = theirs.get().point();
    double near = context.parameters().number(NEAR);
    Truth same = sameRegion(own.get(), theirs.get(), ReferenceData.of(context));
    if (here.isPresent() && there.isPresent()) {
      double kilometres = here.get().distanceMetres(there.get()) / 1000;
      if (kilometres <= near) {
        return Assessment.of(1, Reason.of("peer.near"));
      }
      same = same.or(Truth.of(kilometres <= 3 * near));
    }
    return switch (same) {
      case TRUE -> Assessment.of(SAME_TOWN, Reason.of("peer.sameArea"));
      case FALSE -> Assessment.of(0, Reason.of("peer.far"));
      case UNKNOWN -> Assessment.missing(Facts.missing(candidate, PersonField.RESIDENCE));
    };
  }

  private static Truth sameRegion(Residence own, Residence theirs, ReferenceData reference) {
    if (own.regionId().isEmpty() || theirs.regionId().isEmpty()) {
      return Truth.UNKNOWN;
    }
    String one = own.regionId().get();
    String other = theirs.regionId().get();
    return reference.regions().contains(one, other).or(reference.regions().contains(other, one));
  }
}
