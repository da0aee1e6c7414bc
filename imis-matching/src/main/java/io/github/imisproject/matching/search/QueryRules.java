package io.github.imisproject.matching.search;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Nearness;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Verdict;
import io.github.imisproject.matching.text.TextEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rules of a search: each looks at one part of the query. */
final class QueryRules {
  /** How far ahead dates are looked for where a search sets no end. */
  private static final int DAYS_AHEAD = 366;

  private QueryRules() {}

  /** What a rule says. */
  interface Test {
    Verdict test(OfferQuery query, Offer offer, MatchContext context);
  }

  /** One rule. */
  record QueryRule(String id, Test says) implements Rule<OfferQuery, Offer> {
    @Override
    public Class<OfferQuery> seekerType() {
      return OfferQuery.class;
    }

    @Override
    public Class<Offer> candidateType() {
      return Offer.class;
    }

    @Override
    public Verdict test(OfferQuery seeker, Offer candidate, MatchContext context) {
      return says.test(seeker, candidate, context);
    }
  }

  /** All rules, in the order their findings are listed. */
  static List<QueryRule> all() {
    return List.of(
        new QueryRule("open", QueryRules::open),
        new QueryRule("text", QueryRules::text),
        new QueryRule(SearchFacet.CATEGORY.key(), QueryRules::category),
        new QueryRule(SearchFacet.AREA.key(), QueryRules::area),
        new QueryRule("distance", QueryRules::distance),
        new QueryRule(SearchFacet.LANGUAGE.key(), QueryRules::language),
        new QueryRule(SearchFacet.DATE.key(), QueryRules::date));
  }

  private static Verdict open(OfferQuery query, Offer offer, MatchContext context) {
    OfferDetails details = offer.details();
    if (details.status() != OfferStatus.ACTIVE) {
      return Verdict.excluded(Reason.of("availability.notActive"));
    }
    Optional<LocalDate> end =
        ranges(offer).stream().flatMap(range -> range.end().stream()).min(LocalDate::compareTo);
    if (end.isPresent() && !end.get().isAfter(query.asOf())) {
      return Verdict.excluded(Reason.of("availability.over").with("date", end.get()));
    }
    boolean over =
        !details.schedules().isEmpty()
            && details.schedules().stream().allMatch(s -> s.overBy(query.asOf()));
    return over ? Verdict.excluded(Reason.of("availability.noMoreDates")) : Verdict.eligible();
  }

  /** When an offer holds, and when a home can be lived in: all of these together. */
  private static List<DateRange> ranges(Offer offer) {
    DateRange validity = offer.details().validity();
    return offer instanceof HousingOffer home
        ? List.of(validity, home.available())
        : List.of(validity);
  }

  private static Verdict text(OfferQuery query, Offer offer, MatchContext context) {
    if (query.text().isEmpty()) {
      return Verdict.eligible();
    }
    Optional<TextEvidence> evidence = QueryScorers.evidence(query, offer, context);
    if (evidence.isEmpty()) {
      return Verdict.undecided(MissingFact.notRecorded("offer.text"));
    }
    return evidence.get().score() > 0
        ? Verdict.eligible()
        : Verdict.excluded(Reason.of("text.none"));
  }

  static Argument name(ReferenceData reference, Offer offer) {
    return new Argument.Words(
        reference.name(
            ConceptRef.of(Vocabularies.OFFER_CATEGORIES, offer.details().category().name())));
  }

  static Verdict category(OfferQuery query, Offer offer, MatchContext context) {
    return query.categories().isEmpty() || query.categories().contains(offer.details().category())
        ? Verdict.eligible()
        : Verdict.excluded(
            Reason.of("search.otherCategory")
                .with("category", name(ReferenceData.of(context), offer)));
  }

  static Verdict area(OfferQuery query, Offer offer, MatchContext context) {
    if (query.regions().isEmpty()) {
      return Verdict.eligible();
    }
    ReferenceData reference = ReferenceData.of(context);
    List<String> where = new ArrayList<>(offer.details().regionIds());
    List<Place> places =
        offer.details().placeIds().stream()
            .flatMap(id -> reference.findPlace(id).stream())
            .toList();
    places.forEach(place -> place.regionId().ifPresent(where::add));
    boolean remote = Nearness.of(offer, reference).isRemote();
    if (where.isEmpty()) {
      // Served everywhere, or somewhere nobody recorded.
      return remote || places.isEmpty()
          ? Verdict.eligible()
          : Verdict.undecided(MissingFact.notRecorded("offer.place"));
    }
    for (String region : query.regions()) {
      for (String own : where) {
        Truth inside =
            reference.regions().contains(region, own).or(reference.regions().contains(own, region));
        if (inside == Truth.TRUE) {
          return Verdict.eligible();
        }
      }
    }
    return remote && offer.details().regionIds().isEmpty()
        ? Verdict.eligible()
        : Verdict.excluded(Reason.of("search.otherArea"));
  }

  private static Verdict distance(OfferQuery query, Offer offer, MatchContext context) {
    if (query.near().isEmpty() || query.withinKilometres().isEmpty()) {
      return Verdict.eligible();
    }
    Nearness nearness = Nearness.of(offer, ReferenceData.of(context));
    if (nearness.isRemote()) {
      return Verdict.eligible();
    }
    OptionalDouble kilometres = nearness.kilometres(at(query));
    if (kilometres.isEmpty()) {
      return Verdict.undecided(MissingFact.notRecorded("offer.place"));
    }
    double most = query.withinKilometres().get();
    return kilometres.getAsDouble() <= most
        ? Verdict.eligible()
        : Verdict.excluded(
            Reason.of("distance.tooFar")
                .with("kilometres", new Argument.Amount(kilometres.getAsDouble(), 0))
                .with("maximum", new Argument.Amount(most, 0)));
  }

  /** The point that distances are measured from. */
  static Residence at(OfferQuery query) {
    return new Residence(Optional.empty(), query.near());
  }

  static Verdict language(OfferQuery query, Offer offer, MatchContext context) {
    if (query.languages().isEmpty()) {
      return Verdict.eligible();
    }
    List<OfferedLanguage> offered = offer.details().languages();
    if (offered.isEmpty()) {
      return Verdict.undecided(MissingFact.notRecorded("offer.languages"));
    }
    boolean shared =
        offered.stream()
            .anyMatch(
                each ->
                    query.languages().stream()
                        .anyMatch(l -> l.language().equals(each.language().language())));
    return shared ? Verdict.eligible() : Verdict.excluded(Reason.of("search.otherLanguage"));
  }

  static Verdict date(OfferQuery query, Offer offer, MatchContext context) {
    if (query.dates().isEmpty()) {
      return Verdict.eligible();
    }
    LocalDate from = query.dates().get().start().orElse(query.asOf());
    LocalDate to = query.dates().get().end().orElse(from.plusDays(DAYS_AHEAD));
    // What ends before the day of the search holds no day that is still to come.
    if (!from.isBefore(to) || !open(offer, from, to)) {
      return Verdict.excluded(Reason.of("search.otherDates"));
    }
    List<Schedule> schedules = offer.details().schedules();
    boolean takesPlace =
        schedules.isEmpty()
            || schedules.stream()
                .flatMap(schedule -> schedule.dates(from, to).stream())
                .anyMatch(day -> ranges(offer).stream().allMatch(range -> range.contains(day)));
    return takesPlace ? Verdict.eligible() : Verdict.excluded(Reason.of("search.otherDates"));
  }

  /** Whether the offer holds on a day from {@code from} to the day before {@code to}. */
  private static boolean open(Offer offer, LocalDate from, LocalDate to) {
    LocalDate first = from;
    LocalDate end = to;
    for (DateRange range : ranges(offer)) {
      LocalDate starts = range.start().orElse(first);
      LocalDate ends = range.end().orElse(end);
      first = starts.isAfter(first) ? starts : first;
      end = ends.isBefore(end) ? ends : end;
    }
    return first.isBefore(end);
  }
}
