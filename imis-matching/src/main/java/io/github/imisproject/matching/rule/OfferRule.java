package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Rule;

/** A rule between what may be seen of a person and an offer. */
abstract class OfferRule implements Rule<PersonView, Offer> {
  private final String id;

  OfferRule(String id) {
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
