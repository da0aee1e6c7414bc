package io.github.imisproject.matching.internal;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;

/** Which purpose of consent covers comparing a person with an offer. */
public final class Purposes {
  private Purposes() {}

  /**
   * Returns the purpose. Courses for work are sought like jobs; language courses and school are
   * services. Where a person meets a person, as in mentoring and volunteering, people are matched.
   */
  public static Purpose of(Offer offer) {
    if (offer instanceof JobOffer) {
      return Purpose.MATCH_JOBS;
    }
    if (offer instanceof HousingOffer) {
      return Purpose.MATCH_HOUSING;
    }
    if (offer instanceof MentoringOffer || offer instanceof VolunteeringOffer) {
      return Purpose.MATCH_PEOPLE;
    }
    boolean forWork =
        offer instanceof TrainingOffer
            && (offer.details().category() == OfferCategory.TRAINING
                || offer.details().category() == OfferCategory.EMPLOYMENT);
    return forWork ? Purpose.MATCH_JOBS : Purpose.MATCH_SERVICES;
  }
}
