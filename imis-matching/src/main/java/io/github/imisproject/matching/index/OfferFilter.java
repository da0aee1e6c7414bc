package io.github.imisproject.matching.index;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** The filters on offers that an index answers from its columns. */
public sealed interface OfferFilter extends CandidateFilter<Offer> {
  /**
   * One of these fields of life.
   *
   * @param categories the fields
   */
  record Categories(Set<OfferCategory> categories) implements OfferFilter {
    /** Copies the set. */
    public Categories {
      categories = Set.copyOf(categories);
    }

    @Override
    public boolean accepts(Offer offer, ReferenceData reference) {
      return categories.contains(offer.details().category());
    }
  }

  /**
   * Held in a language, by staff or interpreter.
   *
   * @param language the language; regional forms of it count
   */
  record Language(LanguageTag language) implements OfferFilter {
    /** Checks the language. */
    public Language {
      requireNonNull(language, "language");
    }

    @Override
    public boolean accepts(Offer offer, ReferenceData reference) {
      return offer.details().languages().stream()
          .anyMatch(l -> l.language().language().equals(language.language()));
    }
  }

  /**
   * In an area: it takes place there, serves it, or can be used from afar. An offer without any
   * place or region is everywhere.
   *
   * @param regionId the region
   */
  record Area(String regionId) implements OfferFilter {
    /** Checks the id. */
    public Area {
      requireNonNull(regionId, "regionId");
    }

    @Override
    public boolean accepts(Offer offer, ReferenceData reference) {
      Set<String> served = offer.details().regionIds();
      Set<String> places = offer.details().placeIds();
      if (offer.details().remote().orElse(false) || served.isEmpty() && places.isEmpty()) {
        return true;
      }
      Stream<String> inside =
          places.stream()
              .flatMap(id -> reference.findPlace(id).stream())
              .map(Place::regionId)
              .flatMap(region -> region.stream());
      return inside.anyMatch(region -> within(regionId, region, reference))
          || served.stream()
              .anyMatch(
                  region ->
                      within(region, regionId, reference) || within(regionId, region, reference));
    }

    private static boolean within(String outer, String inner, ReferenceData reference) {
      return reference.regions().contains(outer, inner) == Truth.TRUE;
    }
  }

  /**
   * Active, and open on a day.
   *
   * @param date the day
   */
  record OpenOn(LocalDate date) implements OfferFilter {
    /** Checks the day. */
    public OpenOn {
      requireNonNull(date, "date");
    }

    @Override
    public boolean accepts(Offer offer, ReferenceData reference) {
      return offer.details().status() == OfferStatus.ACTIVE
          && offer.details().validity().contains(date)
          && (!(offer instanceof HousingOffer home) || home.available().contains(date));
    }
  }
}
