package io.github.imisproject.examples.strategystudy;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.matching.evaluation.experiment.Strategy;
import io.github.imisproject.matching.evaluation.experiment.Training;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A strategy of one's own: offers that meet a stated need, the nearest first. */
public final class NearestFirst implements Strategy {
  @Override
  public String id() {
    return "nearestFirst";
  }

  @Override
  public Ranker prepare(Training training) {
    ReferenceData reference = ReferenceData.of(training.directory(), training.vocabularies());
    return (seeker, depth) -> {
      var details = seeker.person().details();
      var needs = details.needs().orElse(List.of());
      Optional<GeoPoint> home = details.residence().flatMap(Residence::point);
      return training.directory().offers().stream()
          .filter(
              offer ->
                  needs.stream()
                      .anyMatch(need -> offer.details().meetsNeeds().contains(need.category())))
          .map(offer -> new Scored(offer.id(), -kilometres(home, offer, reference)))
          .sorted(Comparator.comparingDouble(Scored::score).reversed())
          .limit(depth)
          .toList();
    };
  }

  private static double kilometres(Optional<GeoPoint> home, Offer offer, ReferenceData reference) {
    return offer.details().placeIds().stream()
        .flatMap(id -> reference.findPlace(id).flatMap(place -> place.point()).stream())
        .mapToDouble(point -> home.map(point::distanceMetres).orElse(10_000.0) / 1000)
        .min()
        .orElse(100);
  }
}
