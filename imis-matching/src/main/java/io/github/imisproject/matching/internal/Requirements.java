package io.github.imisproject.matching.internal;

import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import java.util.List;
import java.util.Optional;

/** What the kinds of offers ask of a person, read in one way. */
public final class Requirements {
  private Requirements() {}

  /** Returns the languages an offer cannot be taken up without. */
  public static List<LanguageRequirement> languages(Offer offer) {
    if (offer instanceof JobOffer job) {
      return job.languageRequirements();
    }
    if (offer instanceof TrainingOffer training) {
      return training.languageRequirements();
    }
    return offer instanceof VolunteeringOffer volunteering
        ? volunteering.languageRequirements()
        : List.of();
  }

  /** Returns the skills an offer asks for. */
  public static List<ConceptRef> skills(Offer offer) {
    if (offer instanceof JobOffer job) {
      return job.essentialSkills();
    }
    if (offer instanceof TrainingOffer training) {
      return training.prerequisiteSkills();
    }
    return offer instanceof VolunteeringOffer volunteering ? volunteering.skills() : List.of();
  }

  /** Returns the skills that help but are not asked for. */
  public static List<ConceptRef> helpfulSkills(Offer offer) {
    return offer instanceof JobOffer job ? job.optionalSkills() : List.of();
  }

  /** Returns the occupation an offer is about. */
  public static Optional<ConceptRef> occupation(Offer offer) {
    if (offer instanceof JobOffer job) {
      return job.occupation();
    }
    return offer instanceof MentoringOffer mentoring ? mentoring.occupation() : Optional.empty();
  }
}
