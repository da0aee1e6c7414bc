package io.github.imisproject.matching.search;

import static io.github.imisproject.core.text.LanguageTag.ARABIC;
import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FARSI;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.WhyNot;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A search without a profile. */
class OfferSearchTest {
  static final LocalDate DAY = SampleTown.DAY;
  static final Directory TOWN = new SyntheticTown(TownSettings.of(4).offers(80)).directory();
  static final OfferSearch SEARCH = OfferSearch.of(TOWN);

  static final GeoPoint SQUARE = new GeoPoint(37.0755, 22.4290);

  /** Offers in two districts of a town and one in another. */
  static Directory places() {
    return new Directory(
        List.of(
            region("town", Optional.empty()),
            region("harbour", Optional.of("town")),
            region("hill", Optional.of("town")),
            region("island", Optional.empty())),
        List.of(),
        List.of(
            place("quay", "harbour", 37.0755, 22.4290),
            place("castle", "hill", 37.10, 22.45),
            place("beach", "island", 36.0, 23.0)),
        List.of(
            offer("swim", "Swimming lessons", OfferCategory.SPORT, "quay", GREEK, ENGLISH),
            offer("law", "Free legal advice", OfferCategory.LEGAL, "castle", ARABIC),
            offer("dive", "Diving and swimming", OfferCategory.SPORT, "beach", FARSI),
            ServiceOffer.builder(
                    details("once", "Swimming gala", OfferCategory.CULTURE)
                        .placeIds(Set.of("quay"))
                        .schedules(List.of(Schedule.once(DAY.plusDays(3))))
                        .build())
                .build(),
            ServiceOffer.builder(
                    OfferDetails.builder(
                            "gone",
                            "provider",
                            LocalizedText.of("en", "Swimming club"),
                            OfferCategory.SPORT,
                            OfferStatus.ACTIVE)
                        .validity(DateRange.before(DAY))
                        .build())
                .build()),
        Map.of());
  }

  static Region region(String id, Optional<String> parent) {
    Region.Builder builder = Region.builder(id, LocalizedText.of("en", id), new CountryCode("GR"));
    parent.ifPresent(builder::parentId);
    return builder.build();
  }

  static Place place(String id, String region, double latitude, double longitude) {
    return Place.builder(id, LocationType.PHYSICAL)
        .regionId(region)
        .point(new GeoPoint(latitude, longitude))
        .build();
  }

  static OfferDetails.Builder details(String id, String title, OfferCategory category) {
    return OfferDetails.builder(
        id, "provider", LocalizedText.of("en", title), category, OfferStatus.ACTIVE);
  }

  static Offer offer(
      String id, String title, OfferCategory category, String place, LanguageTag... languages) {
    return ServiceOffer.builder(
            details(id, title, category)
                .placeIds(Set.of(place))
                .languages(List.of(languages).stream().map(OfferedLanguage::of).toList())
                .build())
        .build();
  }

  final OfferSearch harbour = OfferSearch.of(places());

  List<String> ids(OfferQuery query) {
    return harbour.search(query).hits().stream().map(Match::id).toList();
  }

  static OfferQuery swimming() {
    return OfferQuery.of(DAY).text(LocalizedText.of("en", "swimming"));
  }

  @Test
  void words_find_offers_in_the_order_of_how_well_they_fit() {
    assertThat(ids(swimming())).containsExactlyInAnyOrder("swim", "dive", "once");
    assertThat(ids(OfferQuery.of(DAY).text(LocalizedText.of("fa", "کمک حقوقی"))))
        .containsExactly("law");
  }

  @Test
  void each_part_narrows_and_all_hold_together() {
    assertThat(ids(OfferQuery.of(DAY))).hasSize(4);
    assertThat(ids(swimming().categories(Set.of(OfferCategory.SPORT))))
        .containsExactlyInAnyOrder("swim", "dive");
    assertThat(ids(swimming().regions(Set.of("town")))).containsExactlyInAnyOrder("swim", "once");
    assertThat(ids(swimming().regions(Set.of("harbour", "island"))))
        .containsExactlyInAnyOrder("swim", "once", "dive");
    assertThat(ids(swimming().languages(Set.of(GREEK, FARSI))))
        .containsExactlyInAnyOrder("swim", "dive");
    assertThat(ids(swimming().dates(DateRange.of(DAY, DAY.plusDays(3))))).doesNotContain("once");
    assertThat(ids(swimming().dates(DateRange.of(DAY.plusDays(3), DAY.plusDays(4)))))
        .contains("once");
    assertThat(ids(swimming().near(SQUARE, 20))).containsExactlyInAnyOrder("swim", "once");
    assertThat(ids(swimming().regions(Set.of("hill")))).isEmpty();
  }

  @Test
  void days_that_are_over_or_empty_leave_no_hit_and_every_miss_has_a_reason() {
    for (DateRange days :
        List.of(
            DateRange.before(DAY),
            DateRange.before(DAY.minusDays(3)),
            DateRange.of(DAY.plusDays(1), DAY.plusDays(1)))) {
      OfferSearchResult result = harbour.search(OfferQuery.of(DAY).dates(days));
      assertThat(result.hits()).as(days.toString()).isEmpty();
      assertThat(harbour.whyNot(OfferQuery.of(DAY).dates(days), "swim")).isPresent();
    }
  }

  @Test
  void a_home_is_found_only_while_it_can_be_lived_in() {
    Offer home =
        HousingOffer.builder(details("home", "A flat", OfferCategory.HOUSING).build())
            .available(DateRange.of(DAY.minusDays(20), DAY.plusDays(10)))
            .build();
    OfferSearch search =
        OfferSearch.of(new Directory(List.of(), List.of(), List.of(), List.of(home), Map.of()));

    assertThat(search.search(OfferQuery.of(DAY.plusDays(9))).total()).isEqualTo(1);
    assertThat(search.search(OfferQuery.of(DAY.plusDays(10))).total()).isZero();
    OfferQuery later = OfferQuery.of(DAY).dates(DateRange.from(DAY.plusDays(10)));
    assertThat(search.search(later).total()).isZero();
    assertThat(search.search(later.dates(DateRange.from(DAY.plusDays(9)))).total()).isEqualTo(1);
  }

  @Test
  void what_is_not_recorded_may_fit_and_is_told_apart() {
    OfferSearchResult result = harbour.search(swimming().languages(Set.of(GREEK)));
    assertThat(result.undecided()).extracting(u -> u.id()).containsExactly("once");
    assertThat(result.total()).isEqualTo(1);
  }

  @Test
  void near_offers_come_first_and_say_how_far_they_are() {
    OfferSearchResult result = harbour.search(OfferQuery.of(DAY).near(SQUARE));
    assertThat(result.hits()).extracting(Match::id).endsWith("law", "dive");
    assertThat(result.hits().get(0).explanation().contributions().get(1).reasons())
        .extracting(Reason::code)
        .containsExactly("search.kilometres");
  }

  @Test
  void facets_count_the_hits_a_choice_would_leave() {
    OfferSearchResult result = harbour.search(swimming().categories(Set.of(OfferCategory.CULTURE)));
    assertThat(result.hits()).extracting(Match::id).containsExactly("once");
    assertThat(result.facets().get(SearchFacet.CATEGORY))
        .extracting(FacetCount::value, FacetCount::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SPORT", 2),
            org.assertj.core.groups.Tuple.tuple("CULTURE", 1));
    assertThat(result.facets().get(SearchFacet.AREA))
        .extracting(FacetCount::value)
        .containsExactly("harbour", "town");
    assertThat(result.facets().get(SearchFacet.DATE))
        .extracting(FacetCount::value)
        .containsExactly("week", "month");
  }

  @Test
  void a_miss_has_a_reason() {
    WhyNot law = harbour.whyNot(swimming(), "law").orElseThrow();
    assertThat(law.reasons()).extracting(Reason::code).containsExactly("text.none");
    assertThat(
            harbour
                .whyNot(
                    swimming()
                        .categories(Set.of(OfferCategory.LEGAL))
                        .regions(Set.of("island"))
                        .languages(Set.of(FARSI))
                        .near(SQUARE, 1)
                        .dates(DateRange.of(DAY.plusDays(400), DAY.plusDays(401))),
                    "once")
                .orElseThrow()
                .reasons())
        .extracting(Reason::code)
        .contains("search.otherCategory", "search.otherArea", "search.otherDates");
    assertThat(harbour.whyNot(swimming(), "gone").orElseThrow().reasons())
        .extracting(Reason::code)
        .containsExactly("availability.over");
    assertThat(harbour.explain(swimming(), "nothing")).isEmpty();
    assertThat(harbour.explain(swimming(), "swim").orElseThrow().score().value()).isPositive();
  }

  /** A random search of the invented town. */
  static OfferQuery random(long seed) {
    Random random = new Random(seed);
    OfferQuery query = OfferQuery.of(LocalDate.of(2026, 1, 1)).top(1000);
    List<String> words = List.of("work", "housing", "course", "Greek", "help", "kitchen");
    if (random.nextBoolean()) {
      query = query.text(LocalizedText.of("en", words.get(random.nextInt(words.size()))));
    }
    if (random.nextInt(3) == 0) {
      query =
          query.categories(
              EnumSet.of(OfferCategory.values()[random.nextInt(OfferCategory.values().length)]));
    }
    if (random.nextInt(3) == 0 && !TOWN.regions().isEmpty()) {
      query = query.regions(Set.of(TOWN.regions().get(random.nextInt(TOWN.regions().size())).id()));
    }
    if (random.nextInt(3) == 0) {
      query = query.languages(Set.of(SupportedLanguages.ALL.get(random.nextInt(5))));
    }
    if (random.nextInt(3) == 0) {
      LocalDate from = query.asOf().plusDays(random.nextInt(60));
      query = query.dates(DateRange.of(from, from.plusDays(1 + random.nextInt(30))));
    }
    return query;
  }

  @Property(tries = 60)
  void a_facet_count_is_the_number_of_hits_with_that_choice(@ForAll long seed) {
    OfferQuery query = random(seed);
    OfferSearchResult result = SEARCH.search(query);
    result
        .facets()
        .forEach(
            (facet, counts) -> {
              for (FacetCount count : counts) {
                assertThat(SEARCH.search(chosen(query, facet, count.value())).total())
                    .as(facet + " " + count.value())
                    .isEqualTo(count.count());
              }
            });
  }

  static OfferQuery chosen(OfferQuery query, SearchFacet facet, String value) {
    return switch (facet) {
      case CATEGORY -> query.categories(Set.of(OfferCategory.valueOf(value)));
      case AREA -> query.regions(Set.of(value));
      case LANGUAGE -> query.languages(Set.of(new LanguageTag(value)));
      case DATE ->
          query.dates(
              DateRange.of(
                  query.asOf(),
                  query.asOf().plusDays(Map.of("today", 1, "week", 7, "month", 30).get(value))));
    };
  }

  @Property(tries = 60)
  void every_offer_is_accounted_for_and_the_order_of_offers_changes_nothing(@ForAll long seed) {
    OfferQuery query = random(seed);
    List<Offer> turned = new ArrayList<>(TOWN.offers());
    Collections.shuffle(turned, new Random(seed));
    OfferSearch other =
        OfferSearch.of(
            new Directory(TOWN.regions(), TOWN.organisations(), TOWN.places(), turned, Map.of()));
    OfferSearchResult one = SEARCH.search(query);
    OfferSearchResult two = other.search(query);
    assertThat(two.hits())
        .extracting(Match::id)
        .isEqualTo(one.hits().stream().map(Match::id).toList());
    assertThat(two.facets()).isEqualTo(one.facets());
    for (Match<Offer> hit : one.hits()) {
      double sum = hit.explanation().contributions().stream().mapToDouble(c -> c.value()).sum();
      assertThat(sum).isCloseTo(hit.score().value(), within(1e-9));
    }
    assertThat(one.total()).isEqualTo(one.hits().size());
  }

  @Test
  void facets_and_reasons_are_told_in_five_languages() {
    OfferSearchResult result = harbour.search(swimming());
    for (LanguageTag reader : SupportedLanguages.ALL) {
      for (SearchFacet facet : SearchFacet.values()) {
        assertThat(Explainer.standard().sentence(Reason.of("facet." + facet.key()), reader))
            .doesNotStartWith("facet.");
        assertThat(result.facets().get(facet))
            .extracting(count -> Explainer.standard().sentence(count.reason(), reader))
            .noneMatch(sentence -> sentence.startsWith("search."))
            .isNotEmpty();
      }
    }
    assertThat(
            Explainer.standard()
                .sentence(result.facets().get(SearchFacet.CATEGORY).get(0).reason(), ENGLISH)
                .replaceAll("[\u2066-\u2069]", ""))
        .endsWith(" (2)");
  }

  @Test
  void a_query_that_makes_no_sense_is_refused_and_none_is_shown_in_logs() {
    assertThatThrownBy(() -> OfferQuery.of(DAY).top(0)).hasMessage("top is 0, must be 1 or more");
    assertThatThrownBy(() -> OfferQuery.of(DAY).near(SQUARE, 0))
        .hasMessage("withinKilometres is 0.0, must be above 0");
    assertThatThrownBy(
            () ->
                new OfferQuery(
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.of(1.0),
                    Set.of(),
                    Optional.empty(),
                    DAY,
                    1))
        .hasMessageContaining("without near");
    assertThat(swimming().toString()).isEqualTo("OfferQuery[2026-03-02, top 10]");
    assertThatThrownBy(
            () ->
                new FacetCount(
                    "x", new io.github.imisproject.matching.explanation.Argument.Code("x"), 0))
        .hasMessage("count is 0, must be 1 or more");
  }
}
