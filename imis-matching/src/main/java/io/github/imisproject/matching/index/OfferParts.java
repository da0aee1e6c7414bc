package io.github.imisproject.matching.index;

import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.index.Criteria.Soft;
import io.github.imisproject.matching.internal.NeedFit;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Optional;

/** The scorers of offers whose values need not be asked one by one. */
final class OfferParts {
  private static final double KILOMETRES = GeoPoint.EARTH_RADIUS_METRES / 1000;

  /** More than what rounding can take off a distance, in kilometres. */
  private static final double A_MILLIMETRE = 1e-6;

  /** More than what rounding can take off a power. */
  private static final double A_HAIR = 1 + 1e-12;

  private OfferParts() {}

  /** Bounds distances from positions; only what may be shown is computed to the bit. */
  static <S, C> Part<S, C> distance(
      Soft<S, C> bound,
      PersonView seeker,
      S asGiven,
      double assumed,
      Segment<C> segment,
      Prepared prepared) {
    Segment.Facets<C> facet = segment.facetOf(bound.scorer());
    FacetPart<S, C> part = new FacetPart<>(bound, asGiven, assumed, facet);
    Prepared.Positions positions =
        prepared.get(
            Prepared.Positions.class,
            "positions",
            () -> new Prepared.Positions(facet.dictionary(), ReferenceData.of(bound.context())));
    Optional<Residence> home = seeker.known(PersonField.RESIDENCE);
    double same = bound.context().parameters().number("sameRegion");
    double half = bound.context().parameters().number("halfKilometres");
    for (int code = 0; code < positions.remote.length; code++) {
      if (positions.remote[code]) {
        part.set(code, 1);
      } else if (home.isEmpty()) {
        part.set(code, assumed);
      } else {
        part.role[code] = Part.EITHER;
        part.high[code] = Math.max(assumed, same);
      }
    }
    home.flatMap(Residence::point).ifPresent(point -> bound(part, positions, point, half));
    return part.prepared();
  }

  private static void bound(
      FacetPart<?, ?> part, Prepared.Positions positions, GeoPoint home, double half) {
    double x = Prepared.Positions.x(home);
    double y = Prepared.Positions.y(home);
    double z = Prepared.Positions.z(home);
    double rate = -Math.log(2) / half;
    for (int code = 0; code < positions.remote.length; code++) {
      int from = positions.starts[code];
      int to = positions.starts[code + 1];
      if (from == to || positions.remote[code]) {
        continue;
      }
      double least = 4;
      for (int at = from; at < to; at++) {
        double dx = positions.x[at] - x;
        double dy = positions.y[at] - y;
        double dz = positions.z[at] - z;
        least = Math.min(least, dx * dx + dy * dy + dz * dz);
      }
      // The arc is never shorter than two terms of the series of the arcsine of half the chord.
      double sine = Math.sqrt(least) / 2;
      double far = 2 * KILOMETRES * (sine + sine * sine * sine / 6) - A_MILLIMETRE;
      part.role[code] = Part.IN;
      part.high[code] = Math.min(1, Math.exp(rate * Math.max(0, far)) * A_HAIR);
    }
  }

  /** Computes all values of the needs from what was prepared for each kind of need. */
  static <S, C> Part<S, C> needs(
      Soft<S, C> bound,
      PersonView seeker,
      S asGiven,
      double assumed,
      Segment<C> segment,
      Prepared prepared) {
    Segment.Facets<C> facet = segment.facetOf(bound.scorer());
    FacetPart<S, C> part = new FacetPart<>(bound, asGiven, assumed, facet);
    Optional<List<Need>> needs = seeker.known(PersonField.NEEDS);
    if (needs.isEmpty()) {
      for (int code = 0; code < part.high.length; code++) {
        part.set(code, assumed);
      }
      return part.prepared();
    }
    NeedFit formula = NeedFit.of(ReferenceData.of(bound.context()), bound.context().parameters());
    Prepared.Fits fits =
        prepared.get(
            Prepared.Fits.class, "fits", () -> new Prepared.Fits(facet.dictionary(), formula));
    for (int code = 0; code < part.high.length; code++) {
      part.set(code, 0);
    }
    for (Need need : needs.get()) {
      if (need.status() == Need.Status.OPEN) {
        double[] fit = fits.of(need.category());
        double worth = formula.value(1, need);
        for (int code = 0; code < fit.length; code++) {
          double value = fit[code] * worth;
          if (value > part.high[code]) {
            part.high[code] = value;
          }
        }
      }
    }
    return part.prepared();
  }
}
