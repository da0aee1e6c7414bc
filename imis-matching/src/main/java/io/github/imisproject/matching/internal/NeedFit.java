package io.github.imisproject.matching.internal;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.ReferenceData;

/**
 * How far offers answer needs; the one formula behind the scorer and the index.
 *
 * @param reference where concepts are looked up
 * @param perStep what is left of a need for each step between what is asked for and offered
 * @param perField what an offer counts that only lies in the field of the need
 * @param patience what is left of a need for each degree it is less than critical
 */
public record NeedFit(ReferenceData reference, double perStep, double perField, double patience) {
  /** The parameter for {@link #perStep}. */
  public static final String BROADER = "broaderCredit";

  /** The parameter for {@link #perField}. */
  public static final String FIELD = "fieldCredit";

  /** The parameter for {@link #patience}. */
  public static final String PATIENCE = "patience";

  /** Returns the formula of a policy. */
  public static NeedFit of(ReferenceData reference, Parameters parameters) {
    return new NeedFit(
        reference,
        parameters.number(BROADER),
        parameters.number(FIELD),
        parameters.number(PATIENCE));
  }

  /** Returns how far an offer names a kind of need, from 0 to 1. */
  public double named(OfferDetails offer, ConceptRef need) {
    Credit credit = new Credit(reference, perStep, perStep);
    return credit.best(offer.meetsNeeds(), need).map(Credit.Best::value).orElse(0.0);
  }

  /** Returns how far an offer answers a kind of need that it names so far, from 0 to 1. */
  public double fit(double named, OfferDetails offer, ConceptRef need) {
    ConceptRef field = ConceptRef.of(Vocabularies.NEEDS, offer.category().name());
    return named == 0 && reference.stepsUp(need, field).isPresent() ? perField : named;
  }

  /** Returns what an answer counts that fits so far, by the urgency of the need. */
  public double value(double fit, Need need) {
    return fit * Patience.left(need, patience);
  }
}
