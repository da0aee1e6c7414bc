package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.internal.Requirements;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the built-in rules and scorers read of an offer. Its name stands in saved files. */
enum OfferFacet implements Facet<Offer> {
  /** For which purpose a person is compared with it. */
  PURPOSE {
    @Override
    public Object key(Offer offer) {
      return Purposes.of(offer);
    }
  },
  /** The field of life. */
  CATEGORY {
    @Override
    public Object key(Offer offer) {
      return offer.details().category();
    }
  },
  /** Who offers it. */
  PROVIDER {
    @Override
    public Object key(Offer offer) {
      return offer.details().providerId();
    }
  },
  /** Whether it is a job, and which permission it asks for. */
  WORK {
    @Override
    public Object key(Offer offer) {
      return offer instanceof JobOffer job ? job.workPermission() : "none";
    }
  },
  /** When it takes place, and whether a home or a service does. */
  SCHEDULES {
    @Override
    public Object key(Offer offer) {
      Object kind =
          offer instanceof HousingOffer ? "home" : offer instanceof ServiceOffer ? "service" : "";
      return List.of(kind, offer.details().schedules());
    }
  },
  /** Where it takes place and whom it serves. */
  PLACE {
    @Override
    public Object key(Offer offer) {
      return List.of(
          offer.details().placeIds(), offer.details().regionIds(), offer.details().remote());
    }
  },
  /** The languages it is held in, asks for and teaches. */
  LANGUAGES {
    @Override
    public Object key(Offer offer) {
      return List.of(
          languages(offer),
          Requirements.languages(offer),
          offer instanceof TrainingOffer course ? course.outcomeLanguage() : Optional.empty());
    }
  },
  /** Who may take it up. */
  ELIGIBILITY {
    @Override
    public Object key(Offer offer) {
      Object own = "";
      if (offer instanceof JobOffer job) {
        own = job.minimumIscedLevel();
      } else if (offer instanceof TrainingOffer course) {
        own = course.entryIscedLevel();
      } else if (offer instanceof HousingOffer home) {
        own =
            List.of(
                home.maximumOccupancy(),
                home.genderRestriction(),
                home.singleParentWelcome().equals(Optional.of(false)));
      }
      return List.of(kind(offer), offer.details().eligibility(), own);
    }

    private String kind(Offer offer) {
      return offer instanceof HousingOffer ? "home" : "";
    }
  },
  /** How much is left. */
  CAPACITY {
    @Override
    public Object key(Offer offer) {
      List<Object> left = new ArrayList<>();
      left.add(offer instanceof HousingOffer);
      offer.details().capacities().stream()
          .filter(capacity -> capacity.available().isPresent())
          .map(capacity -> List.of(capacity.unit(), capacity.available()))
          .forEach(left::add);
      return left;
    }
  },
  /** Whom it is meant for. */
  AUDIENCE {
    @Override
    public Object key(Offer offer) {
      return offer
          .details()
          .audience()
          .<Object>map(audience -> List.of(audience.communities(), audience.ageBands()))
          .orElse("");
    }
  },
  /** The needs it meets, and its field of life. */
  NEEDS {
    @Override
    public Object key(Offer offer) {
      return List.of(offer.details().meetsNeeds(), offer.details().category());
    }
  },
  /** What it is about. */
  INTERESTS {
    @Override
    public Object key(Offer offer) {
      return topics(offer);
    }
  },
  /** What it costs. */
  COST {
    @Override
    public Object key(Offer offer) {
      Object kind =
          offer instanceof HousingOffer
              ? "home"
              : offer instanceof JobOffer
                      || offer instanceof VolunteeringOffer
                      || offer instanceof MentoringOffer
                  ? "unpaid"
                  : "";
      return List.of(
          kind,
          offer.details().costs().stream().map(OfferFacet::bare).toList(),
          offer instanceof HousingOffer home ? home.rent() : Optional.empty());
    }
  };

  @Override
  public Offer specimen(Offer offer) {
    return Specimens.of(this, offer);
  }

  static List<OfferedLanguage> languages(Offer offer) {
    return offer.details().languages().stream()
        .map(l -> new OfferedLanguage(l.language(), l.byInterpreter(), Optional.empty()))
        .toList();
  }

  static Set<ConceptRef> topics(Offer offer) {
    Set<ConceptRef> topics = new LinkedHashSet<>(offer.details().topics());
    if (offer instanceof CulturalActivity activity) {
      topics.addAll(activity.themes());
      topics.addAll(activity.heritages());
    }
    return topics;
  }

  /** An option in words only is neither cheap nor dear, so it is not a price. */
  static List<Object> bare(CostOption cost) {
    return List.of(cost.amount(), cost.validity());
  }
}
