package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.PublicAuthority;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.internal.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws the offers and what they refer to. Every share in this class is an assumption. */
final class OfferMaker {
  private static final String PROVIDER = "town-council";
  private static final int PLACES = 30;

  private enum Kind {
    JOB("FIND_JOB", OfferCategory.EMPLOYMENT, 0.30),
    HOME("FIND_HOME", OfferCategory.HOUSING, 0.12),
    SHELTER("EMERGENCY_SHELTER", OfferCategory.HOUSING, 0.05),
    LANGUAGE("LEARN_LANGUAGE", OfferCategory.LANGUAGE, 0.10),
    TRADE("LEARN_TRADE", OfferCategory.TRAINING, 0.08),
    DOCTOR("SEE_DOCTOR", OfferCategory.HEALTHCARE, 0.08),
    LAWYER("ASYLUM_PROCEDURE", OfferCategory.LEGAL, 0.07),
    BENEFITS("BENEFITS", OfferCategory.WELFARE, 0.05),
    INTERPRETER("INTERPRETER_AT_OFFICE", OfferCategory.INTERPRETING, 0.04),
    PEOPLE("MEET_PEOPLE", OfferCategory.SOCIAL, 0.05),
    CULTURE("TAKE_PART_IN_CULTURE", OfferCategory.CULTURE, 0.03),
    SPORT("PLAY_SPORT", OfferCategory.SPORT, 0.03);

    final String need;
    final OfferCategory category;
    final double share;

    Kind(String need, OfferCategory category, double share) {
      this.need = need;
      this.category = category;
      this.share = share;
    }
  }

  private final TownSettings settings;
  private final Stock stock;

  OfferMaker(TownSettings settings, Stock stock) {
    this.settings = settings;
    this.stock = stock;
  }

  Directory directory() {
    LocalizedText town = LocalizedText.of("en", "The synthetic town");
    Region region =
        Region.builder(Stock.REGION, town, new CountryCode("GR")).centroid(Stock.CENTRE).build();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      places.add(
          Place.builder("place-" + i, LocationType.PHYSICAL)
              .point(Stock.point(new Draws(settings.seed(), 4, i), 12))
              .regionId(Stock.REGION)
              .build());
    }
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < settings.offers(); i++) {
      offers.add(offer(i));
    }
    return new Directory(
        List.of(region),
        List.of(
            new PublicAuthority(
                OrganisationDetails.of(PROVIDER, town),
                Optional.of(Stock.REGION),
                Optional.empty(),
                Map.of())),
        places,
        offers,
        Map.of());
  }

  private Offer offer(int index) {
    Draws draws = new Draws(settings.seed(), 5, index);
    Kind[] kinds = Kind.values();
    double[] shares = new double[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      shares[i] = kinds[i].share;
    }
    Kind kind = kinds[draws.weighted(shares)];
    ConceptRef occupation = stock.occupation(draws);
    boolean work = kind == Kind.JOB || kind == Kind.TRADE;
    ConceptRef subject = work ? occupation : ConceptRef.of(Vocabularies.NEEDS, kind.need);
    OfferDetails details =
        OfferDetails.builder(
                "o-" + index, PROVIDER, name(subject), kind.category, OfferStatus.ACTIVE)
            .meetsNeeds(List.of(ConceptRef.of(Vocabularies.NEEDS, kind.need)))
            .placeIds(Set.of("place-" + draws.nextInt(PLACES)))
            .regionIds(Set.of(Stock.REGION))
            .languages(languages(draws))
            .capacities(List.of(capacity(kind, draws)))
            .build();
    return switch (kind) {
      case JOB -> job(details, occupation, draws);
      case HOME, SHELTER -> home(details, draws);
      case LANGUAGE, TRADE -> course(details, kind, occupation, draws);
      default -> ServiceOffer.builder(details).build();
    };
  }

  private static Capacity capacity(Kind kind, Draws draws) {
    int places =
        switch (kind) {
          case JOB, HOME -> 1 + draws.nextInt(3);
          case SHELTER -> 5 + draws.nextInt(20);
          default -> 10 + draws.nextInt(30);
        };
    return Capacity.of("places", places, places);
  }

  private Offer job(OfferDetails details, ConceptRef occupation, Draws draws) {
    JobOffer.Builder job =
        JobOffer.builder(details)
            .occupation(occupation)
            .essentialSkills(stock.skillsOf(occupation).subList(0, 3))
            .workPermission(WorkPermissionKind.LIMITED);
    if (draws.chance(0.4)) {
      job.languageRequirements(
          List.of(
              LanguageRequirement.of(
                  LanguageTag.GREEK, CefrLevel.values()[draws.weighted(0.4, 0.4, 0.2)])));
    }
    return job.build();
  }

  private static Offer home(OfferDetails details, Draws draws) {
    int beds = 1 + draws.weighted(0.15, 0.25, 0.2, 0.2, 0.1, 0.1);
    return HousingOffer.builder(details).beds(beds).maximumOccupancy(beds).build();
  }

  private Offer course(OfferDetails details, Kind kind, ConceptRef occupation, Draws draws) {
    TrainingOffer.Builder course = TrainingOffer.builder(details);
    if (kind == Kind.LANGUAGE) {
      course.outcomeLanguage(
          LanguageRequirement.of(
              LanguageTag.GREEK, CefrLevel.values()[draws.weighted(0.4, 0.3, 0.2, 0.1)]));
    } else {
      course.outcomeSkills(stock.skillsOf(occupation).subList(0, 2));
    }
    return course.build();
  }

  private static List<OfferedLanguage> languages(Draws draws) {
    List<OfferedLanguage> languages = new ArrayList<>();
    languages.add(OfferedLanguage.of(LanguageTag.GREEK));
    double[] shares = {0.6, 0.35, 0.25, 0.2, 0.1};
    String[] tags = {"en", "ar", "fa", "fr", "uk"};
    for (int i = 0; i < tags.length; i++) {
      if (draws.chance(shares[i])) {
        languages.add(
            new OfferedLanguage(new LanguageTag(tags[i]), draws.chance(0.5), Optional.empty()));
      }
    }
    return languages;
  }

  private LocalizedText name(ConceptRef ref) {
    return stock.vocabularies.get(ref.scheme()).get(ref.notation()).name();
  }
}
