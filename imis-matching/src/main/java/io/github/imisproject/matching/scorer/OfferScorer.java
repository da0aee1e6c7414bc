package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Scorer;

/** A scorer between what may be seen of a person and an offer. */
abstract class OfferScorer implements Scorer<PersonView, Offer> {
  private final String id;

  OfferScorer(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Class<PersonView> seekerType() {
    return PersonView.class;
  }

  @Override
  public final Class<Offer> candidateType() {
    return Offer.class;
  }
}
