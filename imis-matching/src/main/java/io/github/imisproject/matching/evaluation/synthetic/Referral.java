package io.github.imisproject.matching.evaluation.synthetic;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One line of the town's history: a case worker looked at an offer for a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param personId the person
 * @param offerId the offer
 * @param decidedOn the day
 * @param suitable whether the offer was useful to the person by the ground truth (grade 2 or more)
 * @param referred whether the person was sent there; the planted bias lowers this chance
 * @param succeeded whether it worked out; always false if the person was not referred
 */
public record Referral(
    String personId,
    String offerId,
    LocalDate decidedOn,
    boolean suitable,
    boolean referred,
    boolean succeeded) {
  /**
   * Checks that only a referral can succeed.
   *
   * @throws IllegalArgumentException if it succeeded without a referral
   */
  public Referral {
    requireNonNull(personId, "personId");
    requireNonNull(offerId, "offerId");
    requireNonNull(decidedOn, "decidedOn");
    if (succeeded && !referred) {
      throw new IllegalArgumentException(
          "succeeded is true and referred is false; only a referral can succeed");
    }
  }
}
