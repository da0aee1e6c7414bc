package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Audience;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.matching.internal.Requirements;
import java.util.List;
import java.util.Optional;

/** Makes offers that have one facet of a real one, so that a dictionary keeps nothing else. */
final class Specimens {
  private static final String NOBODY = "specimen";
  private static final LocalizedText UNTITLED = LocalizedText.of(LanguageTag.UNDETERMINED, NOBODY);

  private Specimens() {}

  static Offer of(OfferFacet facet, Offer offer) {
    OfferDetails whole = offer.details();
    OfferDetails.Builder details = details(whole, facet);
    return switch (facet) {
      case PURPOSE, CATEGORY, PROVIDER -> like(offer, details.build());
      case NEEDS -> service(details.meetsNeeds(whole.meetsNeeds()));
      case WORK -> {
        if (offer instanceof JobOffer job) {
          JobOffer.Builder builder = JobOffer.builder(details.build());
          job.workPermission().ifPresent(builder::workPermission);
          yield builder.build();
        }
        yield service(details);
      }
      case SCHEDULES -> like(offer, details.schedules(whole.schedules()).build());
      case PLACE -> {
        details.placeIds(whole.placeIds()).regionIds(whole.regionIds());
        whole.remote().ifPresent(details::remote);
        yield service(details);
      }
      case LANGUAGES -> {
        TrainingOffer.Builder builder =
            TrainingOffer.builder(details.languages(OfferFacet.languages(offer)).build())
                .languageRequirements(Requirements.languages(offer));
        if (offer instanceof TrainingOffer course) {
          course.outcomeLanguage().ifPresent(builder::outcomeLanguage);
        }
        yield builder.build();
      }
      case ELIGIBILITY -> {
        whole.eligibility().ifPresent(details::eligibility);
        yield eligible(offer, details.build());
      }
      case CAPACITY ->
          like(
              offer,
              details
                  .capacities(
                      whole.capacities().stream()
                          .filter(c -> c.available().isPresent())
                          .map(
                              c ->
                                  new Capacity(
                                      c.unit(), Optional.empty(), c.available(), Optional.empty()))
                          .toList())
                  .build());
      case AUDIENCE -> {
        whole
            .audience()
            .map(a -> new Audience(a.communities(), a.ageBands(), Optional.empty()))
            .ifPresent(details::audience);
        yield service(details);
      }
      case INTERESTS -> service(details.topics(List.<ConceptRef>copyOf(OfferFacet.topics(offer))));
      case COST -> priced(offer, details);
    };
  }

  private static Offer eligible(Offer offer, OfferDetails details) {
    if (offer instanceof JobOffer job) {
      JobOffer.Builder builder = JobOffer.builder(details);
      job.minimumIscedLevel().ifPresent(builder::minimumIscedLevel);
      return builder.build();
    }
    if (offer instanceof TrainingOffer course) {
      TrainingOffer.Builder builder = TrainingOffer.builder(details);
      course.entryIscedLevel().ifPresent(builder::entryIscedLevel);
      return builder.build();
    }
    if (offer instanceof HousingOffer home) {
      HousingOffer.Builder builder = HousingOffer.builder(details);
      home.maximumOccupancy().ifPresent(builder::maximumOccupancy);
      home.genderRestriction().ifPresent(builder::genderRestriction);
      home.singleParentWelcome().ifPresent(builder::singleParentWelcome);
      return builder.build();
    }
    return ServiceOffer.builder(details).build();
  }

  private static Offer priced(Offer offer, OfferDetails.Builder details) {
    details.costs(
        offer.details().costs().stream()
            .filter(cost -> cost.amount().isPresent())
            .map(
                cost ->
                    new CostOption(
                        cost.amount(), Optional.empty(), Optional.empty(), cost.validity()))
            .toList());
    if (offer instanceof HousingOffer home) {
      HousingOffer.Builder builder = HousingOffer.builder(details.build());
      home.rent().ifPresent(builder::rent);
      return builder.build();
    }
    return like(offer, details.build());
  }

  private static OfferDetails.Builder details(OfferDetails whole, OfferFacet facet) {
    return OfferDetails.builder(
        NOBODY,
        facet == OfferFacet.PROVIDER ? whole.providerId() : NOBODY,
        UNTITLED,
        whole.category(),
        OfferStatus.ACTIVE);
  }

  private static Offer service(OfferDetails.Builder details) {
    return ServiceOffer.builder(details.build()).build();
  }

  /** Returns an offer of the same kind with these details and nothing of its own. */
  private static Offer like(Offer offer, OfferDetails details) {
    if (offer instanceof JobOffer) {
      return JobOffer.builder(details).build();
    }
    if (offer instanceof HousingOffer) {
      return HousingOffer.builder(details).build();
    }
    if (offer instanceof TrainingOffer) {
      return TrainingOffer.builder(details).build();
    }
    if (offer instanceof CulturalActivity) {
      return CulturalActivity.builder(details).build();
    }
    if (offer instanceof VolunteeringOffer) {
      return VolunteeringOffer.builder(details).build();
    }
    return offer instanceof MentoringOffer
        ? MentoringOffer.builder(details).build()
        : ServiceOffer.builder(details).build();
  }
}
