package io.github.imisproject.matching.search;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody searches for, without a profile and without saying who asks.
 *
 * <p>Immutable and thread-safe. A part that is empty restricts nothing; several values of one part
 * are alternatives, and the parts hold together.
 *
 * @param text words, in any of the five languages
 * @param categories fields of life
 * @param regions the ids of regions of the directory
 * @param near where to measure distances from; near offers come first
 * @param withinKilometres how far an offer may be from {@code near}, above 0
 * @param languages languages an offer can be used in, by primary subtag
 * @param dates the days on which it is open or takes place
 * @param asOf the day of the search
 * @param top how many hits to return at most, 1 or more
 */
public record OfferQuery(
    Optional<LocalizedText> text,
    Set<OfferCategory> categories,
    Set<String> regions,
    Optional<GeoPoint> near,
    Optional<Double> withinKilometres,
    Set<LanguageTag> languages,
    Optional<DateRange> dates,
    LocalDate asOf,
    int top) {
  /** How many hits are returned unless another number is asked for. */
  public static final int DEFAULT_TOP = 10;

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if {@code top} is less than 1, the distance is not above 0, or
   *     there is a distance without a point to measure from
   */
  public OfferQuery {
    requireNonNull(text, "text");
    requireNonNull(near, "near");
    requireNonNull(withinKilometres, "withinKilometres");
    requireNonNull(dates, "dates");
    requireNonNull(asOf, "asOf");
    categories =
        categories.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(categories));
    regions = Collections.unmodifiableSet(new TreeSet<>(regions));
    languages = Set.copyOf(languages);
    if (top < 1) {
      throw new IllegalArgumentException("top is " + top + ", must be 1 or more");
    }
    if (withinKilometres.isPresent() && !(withinKilometres.get() > 0)) {
      throw new IllegalArgumentException(
          "withinKilometres is " + withinKilometres.get() + ", must be above 0");
    }
    if (withinKilometres.isPresent() && near.isEmpty()) {
      throw new IllegalArgumentException(
          "withinKilometres is set without near; say where to measure from");
    }
  }

  /** Returns a search for everything on this day. */
  public static OfferQuery of(LocalDate asOf) {
    return new OfferQuery(
        Optional.empty(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        asOf,
        DEFAULT_TOP);
  }

  /** Returns this search for these words. */
  public OfferQuery text(LocalizedText words) {
    return new OfferQuery(
        Optional.of(words),
        categories,
        regions,
        near,
        withinKilometres,
        languages,
        dates,
        asOf,
        top);
  }

  /** Returns this search in these fields of life only; in all if the set is empty. */
  public OfferQuery categories(Set<OfferCategory> some) {
    return new OfferQuery(text, some, regions, near, withinKilometres, languages, dates, asOf, top);
  }

  /** Returns this search in these regions only; in all if the set is empty. */
  public OfferQuery regions(Set<String> some) {
    return new OfferQuery(
        text, categories, some, near, withinKilometres, languages, dates, asOf, top);
  }

  /** Returns this search with what is near this point first. */
  public OfferQuery near(GeoPoint point) {
    return new OfferQuery(
        text,
        categories,
        regions,
        Optional.of(point),
        withinKilometres,
        languages,
        dates,
        asOf,
        top);
  }

  /** Returns this search with what is within this distance of a point only. */
  public OfferQuery near(GeoPoint point, double kilometres) {
    return new OfferQuery(
        text,
        categories,
        regions,
        Optional.of(point),
        Optional.of(kilometres),
        languages,
        dates,
        asOf,
        top);
  }

  /** Returns this search for offers in these languages only; in all if the set is empty. */
  public OfferQuery languages(Set<LanguageTag> some) {
    return new OfferQuery(
        text, categories, regions, near, withinKilometres, some, dates, asOf, top);
  }

  /** Returns this search for what is open or takes place on one of these days. */
  public OfferQuery dates(DateRange days) {
    return new OfferQuery(
        text, categories, regions, near, withinKilometres, languages, Optional.of(days), asOf, top);
  }

  /** Returns this search with another number of hits. */
  public OfferQuery top(int number) {
    return new OfferQuery(
        text, categories, regions, near, withinKilometres, languages, dates, asOf, number);
  }

  /** Returns the day and the number; never what is searched for, which may tell of a person. */
  @Override
  public String toString() {
    return "OfferQuery[" + asOf + ", top " + top + "]";
  }
}
