package io.github.imisproject.examples.ownscorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Scorer;

/** How many kinds of support an offer brings: one counts a half, two two thirds, and so on. */
public final class SupportScorer implements Scorer<PersonView, Offer> {
  @Override
  public String id() {
    return "support";
  }

  @Override
  public Class<PersonView> seekerType() {
    return PersonView.class;
  }

  @Override
  public Class<Offer> candidateType() {
    return Offer.class;
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    int kinds = offer.details().support().size();
    return kinds == 0
        ? Assessment.missing(MissingFact.notRecorded("offer.support"))
        : Assessment.of(kinds / (kinds + 1.0), Reason.of("support.kinds").with("count", kinds));
  }
}
