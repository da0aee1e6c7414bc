package io.github.imisproject.matching.search;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import io.github.imisproject.matching.Outcome;
import io.github.imisproject.matching.WhyNot;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches the offers of a directory, for people who would rather look themselves than be matched.
 *
 * <p>Runs on the engine that matches people: the parts of a query are rules and scorers of a
 * policy, so that hits have explanations that add up, and an offer that is not a hit has a reason.
 * Nothing is known of who asks. Facets are counted over the same offers by the same rules: a count
 * is the number of hits there would be.
 *
 * <p>Immutable and thread-safe; make one for a directory. A search looks at every offer, and once
 * more for each value of a facet.
 */
public final class OfferSearch {
  private static final double TEXT = 0.7;
  private static final double DISTANCE = 0.3;

  private final Matcher<OfferQuery, Offer> matcher;
  private final ReferenceData reference;
  private final FacetCounter facets;

  private OfferSearch(Directory directory, Vocabularies vocabularies) {
    List<QueryRules.QueryRule> rules = QueryRules.all();
    Plugins plugins = Plugins.of(rules, QueryScorers.all(), List.of());
    MatchingPolicy policy =
        new MatchingPolicy(
            "imis-search",
            rules.stream().map(rule -> Use.of(rule.id())).toList(),
            List.of(WeightedUse.of("text", TEXT), WeightedUse.of("distance", DISTANCE)),
            new MissingDataPolicy.Impute(0.5),
            TieRule.STABLE_ID,
            List.of());
    this.matcher = Matcher.forOffers(OfferQuery.class, directory, policy, vocabularies, plugins);
    this.reference = ReferenceData.of(directory, vocabularies);
    this.facets = new FacetCounter(directory);
  }

  /** Returns a search over the offers of a directory, with the embedded vocabularies. */
  public static OfferSearch of(Directory directory) {
    return of(directory, Vocabularies.embedded());
  }

  /** Returns a search over the offers of a directory. */
  public static OfferSearch of(Directory directory, Vocabularies vocabularies) {
    return new OfferSearch(directory, vocabularies);
  }

  /** Returns the hits, best first, and the facets. */
  public OfferSearchResult search(OfferQuery query) {
    MatchResult<Offer> all = matcher.match(request(query).top(Integer.MAX_VALUE));
    List<Outcome<Offer>> outcomes = new ArrayList<>(all.matches());
    outcomes.addAll(all.undecided());
    outcomes.addAll(all.exclusions());
    MatchContext context =
        MatchContext.of(query.asOf(), Parameters.none()).with(ReferenceData.class, reference);
    return new OfferSearchResult(
        all.matches().subList(0, Math.min(query.top(), all.matches().size())),
        all.matches().size(),
        all.undecided(),
        facets.count(query, outcomes, context),
        all.provenance());
  }

  /** Returns all there is to say about one offer for this query; empty if there is none. */
  public Optional<CandidateReport<Offer>> explain(OfferQuery query, String offerId) {
    return matcher.explain(request(query), offerId);
  }

  /** Returns why an offer is not among the hits; empty if there is no such offer. */
  public Optional<WhyNot> whyNot(OfferQuery query, String offerId) {
    return matcher.whyNot(request(query), offerId);
  }

  private static MatchRequest<OfferQuery> request(OfferQuery query) {
    return MatchRequest.of(query, query.asOf()).top(query.top());
  }
}
