package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.matching.internal.Requirements;
import io.github.imisproject.matching.rule.AudienceRule;
import io.github.imisproject.matching.rule.AuthorisedProviderRule;
import io.github.imisproject.matching.rule.AvailabilityRule;
import io.github.imisproject.matching.rule.CapacityRule;
import io.github.imisproject.matching.rule.DistanceRule;
import io.github.imisproject.matching.rule.LanguageRule;
import io.github.imisproject.matching.rule.LegalStatusRule;
import io.github.imisproject.matching.rule.OfferEligibilityRule;
import io.github.imisproject.matching.scorer.CostScorer;
import io.github.imisproject.matching.scorer.DistanceScorer;
import io.github.imisproject.matching.scorer.InterestScorer;
import io.github.imisproject.matching.scorer.LanguageScorer;
import io.github.imisproject.matching.scorer.NeedScorer;
import io.github.imisproject.matching.scorer.ScheduleScorer;
import io.github.imisproject.matching.scorer.SkillScorer;
import io.github.imisproject.matching.spi.Plugin;
import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Offers in columns. */
final class OfferColumns implements Columns<Offer> {
  static final OfferColumns INSTANCE = new OfferColumns();

  private static final List<OfferFacet> FACETS = List.of(OfferFacet.values());

  private static final Map<Class<?>, OfferFacet> READ =
      Map.ofEntries(
          Map.entry(AudienceRule.class, OfferFacet.AUDIENCE),
          Map.entry(AuthorisedProviderRule.class, OfferFacet.PROVIDER),
          Map.entry(AvailabilityRule.class, OfferFacet.SCHEDULES),
          Map.entry(CapacityRule.class, OfferFacet.CAPACITY),
          Map.entry(DistanceRule.class, OfferFacet.PLACE),
          Map.entry(LanguageRule.class, OfferFacet.LANGUAGES),
          Map.entry(LegalStatusRule.class, OfferFacet.WORK),
          Map.entry(OfferEligibilityRule.class, OfferFacet.ELIGIBILITY),
          Map.entry(CostScorer.class, OfferFacet.COST),
          Map.entry(DistanceScorer.class, OfferFacet.PLACE),
          Map.entry(InterestScorer.class, OfferFacet.INTERESTS),
          Map.entry(LanguageScorer.class, OfferFacet.LANGUAGES),
          Map.entry(NeedScorer.class, OfferFacet.NEEDS),
          Map.entry(ScheduleScorer.class, OfferFacet.SCHEDULES));

  private OfferColumns() {}

  @Override
  public String name() {
    return "offers";
  }

  @Override
  public String idOf(Offer candidate) {
    return candidate.id();
  }

  @Override
  public List<OfferFacet> facets() {
    return FACETS;
  }

  @Override
  public Optional<Integer> facetOf(Plugin plugin) {
    // By class and not by id: a plug-in may take a built-in's name, but reads what it likes.
    return Optional.ofNullable(READ.get(plugin.getClass())).map(Enum::ordinal);
  }

  @Override
  public Form formOf(Plugin plugin) {
    if (plugin instanceof AvailabilityRule) {
      return Form.DAYS;
    }
    if (plugin instanceof SkillScorer) {
      return Form.SKILLS;
    }
    if (plugin instanceof DistanceScorer) {
      return Form.DISTANCE;
    }
    if (plugin instanceof NeedScorer) {
      return Form.NEEDS;
    }
    return Columns.super.formOf(plugin);
  }

  @Override
  public int firstDay(Offer offer) {
    return days(offer)
        .flatMap(range -> range.start().stream())
        .mapToInt(OfferColumns::day)
        .max()
        .orElse(NEVER);
  }

  @Override
  public int endDay(Offer offer) {
    if (offer.details().status() != OfferStatus.ACTIVE) {
      return NEVER;
    }
    return days(offer)
        .flatMap(range -> range.end().stream())
        .mapToInt(OfferColumns::day)
        .min()
        .orElse(ALWAYS);
  }

  private static Stream<DateRange> days(Offer offer) {
    DateRange validity = offer.details().validity();
    return offer instanceof HousingOffer home
        ? Stream.of(validity, home.available())
        : Stream.of(validity);
  }

  /** Days far beyond any calendar in use are drawn in, and stay before and after all others. */
  static int day(LocalDate date) {
    return (int) Math.max(NEVER + 2L, Math.min(ALWAYS - 2L, date.toEpochDay()));
  }

  @Override
  public List<ConceptRef> concepts(Offer offer, int list) {
    return switch (list) {
      case TermColumn.ASKED -> Requirements.skills(offer);
      case TermColumn.HELPFUL -> Requirements.helpfulSkills(offer);
      default -> Requirements.occupation(offer).map(List::of).orElse(List.of());
    };
  }

  @Override
  public boolean lacksConcepts(Offer offer) {
    return offer instanceof JobOffer;
  }

  /** Orders by the cell of the first place on a curve that keeps neighbours together. */
  @Override
  public ToLongFunction<Offer> order(ReferenceData reference) {
    return offer -> {
      long cell =
          offer.details().placeIds().stream()
              .min(String::compareTo)
              .flatMap(reference::findPlace)
              .flatMap(Place::point)
              .map(OfferColumns::morton)
              .orElse(0L);
      return cell << 10
          | (offer.details().category().ordinal() & 31) << 5
          | offer.details().meetsNeeds().hashCode() & 31;
    };
  }

  /**
   * Returns the point's place on the Z-order curve, from 0 to 2^26.
   *
   * @see "G. M. Morton, A Computer Oriented Geodetic Data Base and a New Technique in File
   *     Sequencing, IBM (1966)"
   */
  static long morton(GeoPoint point) {
    long y = (long) ((point.latitude() + 90) / 180 * 8191);
    long x = (long) ((point.longitude() + 180) / 360 * 8191);
    return spread(y) << 1 | spread(x);
  }

  private static long spread(long bits) {
    long spread = 0;
    for (int i = 0; i < 13; i++) {
      spread |= (bits >> i & 1) << 2 * i;
    }
    return spread;
  }
}
