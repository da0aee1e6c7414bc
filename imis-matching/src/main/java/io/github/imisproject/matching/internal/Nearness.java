package io.github.imisproject.matching.internal;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How far an offer is from a home.
 *
 * <p>A confidential place never gives away a distance: only the region it lies in is looked at.
 */
public final class Nearness {
  private final List<Place> places;
  private final boolean remote;

  private Nearness(List<Place> places, boolean remote) {
    this.places = places;
    this.remote = remote;
  }

  /** Returns what there is to know of an offer's places. */
  public static Nearness of(Offer offer, ReferenceData reference) {
    List<Place> places =
        offer.details().placeIds().stream()
            .sorted()
            .flatMap(id -> reference.findPlace(id).stream())
            .toList();
    boolean virtual =
        !places.isEmpty()
            && places.stream().allMatch(p -> p.locationType() == LocationType.VIRTUAL);
    return new Nearness(places, virtual || offer.details().remote().orElse(false));
  }

  /** Returns whether it can be used from afar. */
  public boolean isRemote() {
    return remote;
  }

  /** Returns the positions that are public. */
  public Stream<GeoPoint> points() {
    return places.stream()
        .filter(place -> !place.confidential())
        .flatMap(place -> place.point().stream());
  }

  /** Returns the distance to the nearest place whose position is public, in kilometres. */
  public OptionalDouble kilometres(Residence home) {
    if (home.point().isEmpty()) {
      return OptionalDouble.empty();
    }
    return points().mapToDouble(point -> point.distanceMetres(home.point().get()) / 1000).min();
  }

  /** Returns whether a place lies in the region of the home or in one that includes it. */
  public Truth sameRegion(Residence home, ReferenceData reference) {
    Optional<String> region = home.regionId();
    if (region.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return places.stream()
        .flatMap(place -> place.regionId().stream())
        .map(
            r ->
                reference
                    .regions()
                    .contains(r, region.get())
                    .or(reference.regions().contains(region.get(), r)))
        .reduce(Truth::or)
        .orElse(Truth.UNKNOWN);
  }
}
