package io.github.imisproject.matching;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.Purposes;
import java.util.List;

/** Lets an offer see those views only that were made for its purpose on the day asked for. */
record OfferAdmission() implements Admission<Offer, Offer, PersonView> {
  @Override
  public List<Lane<Offer, PersonView>> lanes(MatchRequest<Offer> request) {
    Offer offer = request.seeker();
    return List.of(
        new Lane<>(
            offer,
            view -> view.purpose() == Purposes.of(offer) && view.asOf().equals(request.asOf())));
  }

  @Override
  public List<String> consentIds(MatchRequest<Offer> request) {
    return List.of();
  }
}
