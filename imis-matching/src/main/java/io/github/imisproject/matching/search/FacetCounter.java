package io.github.imisproject.matching.search;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.matching.Outcome;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.search.QueryRules.Test;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts the values of the facets, by the same rules that find the hits. Immutable. */
final class FacetCounter {
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final Directory directory;
  private final Set<String> languages = new TreeSet<>();

  FacetCounter(Directory directory) {
    this.directory = directory;
    for (Offer offer : directory.offers()) {
      offer.details().languages().forEach(l -> languages.add(l.language().language()));
    }
  }

  /** A value, what it is called, and the query with this value alone chosen in its facet. */
  private record Choice(String value, Argument name, OfferQuery query) {}

  Map<SearchFacet, List<FacetCount>> count(
      OfferQuery query, List<Outcome<Offer>> outcomes, MatchContext context) {
    Map<SearchFacet, List<FacetCount>> facets = new EnumMap<>(SearchFacet.class);
    for (SearchFacet facet : SearchFacet.values()) {
      List<Offer> open =
          outcomes.stream().filter(o -> openBut(facet, o)).map(Outcome::candidate).toList();
      List<FacetCount> counts = new ArrayList<>();
      for (Choice choice : choices(facet, query, ReferenceData.of(context))) {
        int count = 0;
        for (Offer offer : open) {
          boolean fits =
              rule(facet).test(choice.query(), offer, context) instanceof Verdict.Eligible;
          count += fits ? 1 : 0;
        }
        if (count > 0) {
          counts.add(new FacetCount(choice.value(), choice.name(), count));
        }
      }
      if (facet != SearchFacet.DATE) {
        counts.sort(
            Comparator.comparingInt((FacetCount c) -> -c.count()).thenComparing(FacetCount::value));
      }
      facets.put(facet, counts);
    }
    return facets;
  }

  /** Whether every rule but this facet's allows the offer. */
  private static boolean openBut(SearchFacet facet, Outcome<Offer> outcome) {
    return outcome.findings().stream()
        .allMatch(
            finding ->
                finding.rule().equals(facet.key())
                    || finding.verdict() instanceof Verdict.Eligible);
  }

  private static Test rule(SearchFacet facet) {
    return switch (facet) {
      case CATEGORY -> QueryRules::category;
      case AREA -> QueryRules::area;
      case LANGUAGE -> QueryRules::language;
      case DATE -> QueryRules::date;
    };
  }

  private List<Choice> choices(SearchFacet facet, OfferQuery query, ReferenceData reference) {
    List<Choice> choices = new ArrayList<>();
    switch (facet) {
      case CATEGORY -> {
        Map<OfferCategory, Argument> names = new LinkedHashMap<>();
        directory
            .offers()
            .forEach(
                o ->
                    names.computeIfAbsent(
                        o.details().category(), c -> QueryRules.name(reference, o)));
        names.forEach(
            (category, name) ->
                choices.add(new Choice(category.name(), name, query.categories(Set.of(category)))));
      }
      case AREA -> {
        for (Region region : directory.regions()) {
          choices.add(
              new Choice(
                  region.id(),
                  new Argument.Words(region.name()),
                  query.regions(Set.of(region.id()))));
        }
      }
      case LANGUAGE -> {
        for (String language : languages) {
          LanguageTag tag = new LanguageTag(language);
          choices.add(
              new Choice(language, new Argument.Language(tag), query.languages(Set.of(tag))));
        }
      }
      case DATE -> {
        choices.add(within("today", 1, query));
        choices.add(within("week", WEEK, query));
        choices.add(within("month", MONTH, query));
      }
    }
    return choices;
  }

  private static Choice within(String value, int days, OfferQuery query) {
    return new Choice(
        value,
        new Argument.Term("facet.date." + value),
        query.dates(DateRange.of(query.asOf(), query.asOf().plusDays(days))));
  }
}
