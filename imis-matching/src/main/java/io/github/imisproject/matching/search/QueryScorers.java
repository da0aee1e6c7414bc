package io.github.imisproject.matching.search;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Nearness;
import io.github.imisproject.matching.internal.TextReasons;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.text.OfferTexts;
import io.github.imisproject.matching.text.TextEvidence;
import io.github.imisproject.matching.text.TextQuestion;
import io.github.imisproject.matching.text.TextSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What orders the hits of a search: how well the text fits, and how near it is. */
final class QueryScorers {
  /** After how many kilometres an offer counts half. */
  private static final double HALF_KILOMETRES = 5;

  private QueryScorers() {}

  /** What a scorer says. */
  interface Assess {
    Assessment assess(OfferQuery query, Offer offer, MatchContext context);
  }

  /** One scorer. */
  record QueryScorer(String id, Assess says) implements Scorer<OfferQuery, Offer> {
    @Override
    public Class<OfferQuery> seekerType() {
      return OfferQuery.class;
    }

    @Override
    public Class<Offer> candidateType() {
      return Offer.class;
    }

    @Override
    public Assessment assess(OfferQuery seeker, Offer candidate, MatchContext context) {
      return says.assess(seeker, candidate, context);
    }
  }

  static List<QueryScorer> all() {
    return List.of(
        new QueryScorer("text", QueryScorers::text),
        new QueryScorer("distance", QueryScorers::distance));
  }

  static Optional<TextEvidence> evidence(OfferQuery query, Offer offer, MatchContext context) {
    return query
        .text()
        .flatMap(
            words ->
                context
                    .find(OfferTexts.class)
                    .flatMap(
                        texts ->
                            texts.ask(
                                words, () -> TextQuestion.of(words), TextSettings.USUAL, offer)));
  }

  private static Assessment text(OfferQuery query, Offer offer, MatchContext context) {
    if (query.text().isEmpty()) {
      return Assessment.notApplicable();
    }
    return evidence(query, offer, context)
        .map(found -> TextReasons.of(found, ReferenceData.of(context)))
        .orElseGet(() -> Assessment.missing(MissingFact.notRecorded("offer.text")));
  }

  private static Assessment distance(OfferQuery query, Offer offer, MatchContext context) {
    if (query.near().isEmpty()) {
      return Assessment.notApplicable();
    }
    Nearness nearness = Nearness.of(offer, ReferenceData.of(context));
    if (nearness.isRemote()) {
      return Assessment.of(1, Reason.of("distance.remote"));
    }
    OptionalDouble kilometres = nearness.kilometres(QueryRules.at(query));
    if (kilometres.isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("offer.place"));
    }
    double far = kilometres.getAsDouble();
    return Assessment.of(
        StrictMath.pow(0.5, far / HALF_KILOMETRES),
        Reason.of("search.kilometres")
            .with("kilometres", new Argument.Amount(far, far < 10 ? 1 : 0)));
  }
}
