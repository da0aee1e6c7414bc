package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.Audience;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.PublicAuthority;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The workload in the words of the domain model. */
final class Domain {
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  static final LocalDate AS_OF = FIRST_DAY.plusDays(Workload.TODAY);
  static final double HALF_KILOMETRES = 40;

  private static final String REGION = "region";
  private static final String PROVIDER = "authority";
  private static final String SKILLS = "benchmark-skills";
  private static final LegalGround GROUND = LegalGround.of("an invented act, article 1");
  private static final List<LanguageTag> LANGUAGES =
      List.of("el", "en", "fr", "ar", "fa").stream().map(LanguageTag::new).toList();

  /** Needs in the order of the workload's categories, with the field of each. */
  private static final List<String> NEEDS =
      List.of(
          "FIND_JOB EMPLOYMENT",
          "START_BUSINESS EMPLOYMENT",
          "WORK_RIGHTS EMPLOYMENT",
          "CV_AND_INTERVIEW EMPLOYMENT",
          "RENT_HELP HOUSING",
          "SCHOOL_ENROLMENT EDUCATION",
          "RECOGNITION_OF_DIPLOMA EDUCATION",
          "HIGHER_EDUCATION EDUCATION",
          "LEARN_TRADE TRAINING",
          "DIGITAL_SKILLS TRAINING",
          "DRIVING_LICENCE TRAINING",
          "LITERACY LANGUAGE",
          "CONVERSATION LANGUAGE",
          "SEE_DOCTOR HEALTHCARE",
          "MENTAL_HEALTH HEALTHCARE",
          "VACCINATION HEALTHCARE",
          "BENEFITS WELFARE",
          "RESIDENCE_PERMIT LEGAL",
          "FAMILY_REUNIFICATION LEGAL",
          "DOCUMENT_TRANSLATION INTERPRETING",
          "NURSERY_PLACE CHILDCARE",
          "MEET_PEOPLE SOCIAL",
          "PLAY_SPORT SPORT",
          "FIRST_STEPS INFORMATION");

  private final Workload workload;
  private final List<ConceptRef> skills = new ArrayList<>();

  Domain(Workload workload) {
    this.workload = workload;
    for (int i = 0; i < Workload.CONCEPTS; i++) {
      skills.add(ConceptRef.of(SKILLS, "s" + i));
    }
  }

  /** The rules and scorers of the comparison, with the weights of its formula. */
  static MatchingPolicy policy() {
    return new MatchingPolicy(
        "benchmark",
        List.of(
            Use.of("audience"),
            Use.of("availability"),
            Use.of("eligibility"),
            Use.of("language"),
            Use.of("legalStatus")),
        List.of(
            WeightedUse.of("skills", Formula.SKILLS),
            new WeightedUse(
                "distance", Formula.DISTANCE, Map.of("halfKilometres", HALF_KILOMETRES)),
            WeightedUse.of("need", Formula.NEED)),
        new MissingDataPolicy.Pessimistic(),
        MatchingPolicy.TieRule.STABLE_ID,
        List.of());
  }

  static String field(int category) {
    return NEEDS.get(category).split(" ")[1];
  }

  private static ConceptRef need(int category) {
    return ConceptRef.of(Vocabularies.NEEDS, NEEDS.get(category).split(" ")[0]);
  }

  /** Ids sort like numbers. */
  static String id(int offer) {
    return "o" + (10_000_000 + offer);
  }

  static int number(String id) {
    return Integer.parseInt(id.substring(1)) - 10_000_000;
  }

  Directory directory(boolean withOffers) {
    LocalizedText name = LocalizedText.of("en", "A region");
    List<Place> places = new ArrayList<>();
    for (int town = 0; town < Workload.TOWNS; town++) {
      places.add(
          Place.builder("t" + town, LocationType.PHYSICAL)
              .point(point(town))
              .regionId(REGION)
              .build());
    }
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; withOffers && i < workload.size; i++) {
      offers.add(offer(i));
    }
    return new Directory(
        List.of(Region.builder(REGION, name, new CountryCode("GR")).build()),
        List.of(
            new PublicAuthority(
                OrganisationDetails.of(PROVIDER, name),
                Optional.of(REGION),
                Optional.empty(),
                Map.of())),
        places,
        offers,
        Map.of());
  }

  private static GeoPoint point(int town) {
    return new GeoPoint(Workload.latitude(town), Workload.longitude(town));
  }

  /** Returns the distance of a town from a home in another, which is known as a square only. */
  static double kilometres(int home, int town) {
    GeoPoint square = Residence.in(REGION, point(home)).point().orElseThrow();
    return point(town).distanceMetres(square) / 1000;
  }

  Offer offer(int i) {
    Set<LegalStatusKind> kinds = EnumSet.noneOf(LegalStatusKind.class);
    Set<AgeBand> bands = EnumSet.noneOf(AgeBand.class);
    for (int bit = 0; bit < 8; bit++) {
      if ((workload.statuses[i] >> bit & 1) == 1) {
        kinds.add(LegalStatusKind.values()[bit]);
      }
      if (workload.ageBands[i] != -1 && (workload.ageBands[i] >> bit & 1) == 1) {
        bands.add(AgeBand.values()[bit]);
      }
    }
    OfferDetails.Builder details =
        OfferDetails.builder(
                id(i),
                PROVIDER,
                title(i),
                OfferCategory.valueOf(field(workload.categories[i])),
                OfferStatus.ACTIVE)
            .meetsNeeds(List.of(need(workload.categories[i])))
            .placeIds(Set.of("t" + workload.towns[i]))
            .validity(
                DateRange.of(
                    FIRST_DAY.plusDays(workload.from[i]), FIRST_DAY.plusDays(workload.to[i])))
            .eligibility(new Predicate.LegalStatusIn(kinds, GROUND));
    if (!bands.isEmpty()) {
      details.audience(new Audience(Set.of(), bands, Optional.empty()));
    }
    List<ConceptRef> asked = new ArrayList<>();
    for (int at = workload.starts[i]; at < workload.starts[i + 1]; at++) {
      asked.add(skills.get(workload.skills[at]));
    }
    List<LanguageRequirement> languages = new ArrayList<>();
    for (int language = 0; language < Workload.LANGUAGES; language++) {
      int level = workload.levels[language][i];
      if (level > 0) {
        languages.add(
            LanguageRequirement.of(LANGUAGES.get(language), CefrLevel.values()[level - 1]));
      }
    }
    return JobOffer.builder(details.build())
        .essentialSkills(asked)
        .languageRequirements(languages)
        .workPermission(WorkPermissionKind.NONE)
        .build();
  }

  private LocalizedText title(int i) {
    LocalizedText title = LocalizedText.of(LANGUAGES.get(0), words(i, LANGUAGES.get(0)));
    for (LanguageTag language : LANGUAGES.subList(1, LANGUAGES.size())) {
      title = title.with(language, words(i, language));
    }
    return title;
  }

  private String words(int i, LanguageTag language) {
    StringBuilder text = new StringBuilder();
    for (int word = i * Workload.TITLE; word < (i + 1) * Workload.TITLE; word++) {
      text.append(text.isEmpty() ? "" : " ").append(Words.of(language, workload.words[word]));
    }
    return text.toString();
  }

  MatchRequest<Person> request(Seeker seeker, int number) {
    String id = "p" + number;
    PersonDetails.Builder details =
        PersonDetails.builder(id)
            .ageBand(AgeBand.values()[seeker.ageBand()])
            .languages(languages(seeker))
            .skills(Arrays.stream(seeker.skills()).mapToObj(s -> Skill.of(skills.get(s))).toList())
            .needs(
                Arrays.stream(seeker.needs())
                    .mapToObj(n -> Need.of(need(n), Need.Urgency.CRITICAL))
                    .toList())
            .consents(List.of(consent(id)));
    if (seeker.town() >= 0) {
      details.residence(Residence.in(REGION, point(seeker.town())));
    }
    Person person =
        Migrant.builder(details.build())
            .legalStatus(LegalStatus.of(LegalStatusKind.values()[seeker.status()]))
            .build();
    return MatchRequest.of(person, AS_OF).purposes(Set.of(Purpose.MATCH_JOBS));
  }

  private static List<LanguageSkill> languages(Seeker seeker) {
    List<LanguageSkill> languages = new ArrayList<>();
    for (int language = 0; language < Workload.LANGUAGES; language++) {
      int level = seeker.levels()[language];
      if (level > 0) {
        languages.add(LanguageSkill.of(LANGUAGES.get(language), CefrLevel.values()[level - 1]));
      }
    }
    return languages;
  }

  private static Consent consent(String person) {
    return Consent.builder(
            "c-" + person, person, LegalBasis.CONSENT, FIRST_DAY, LanguageTag.GREEK, "benchmark")
        .purposes(EnumSet.of(Purpose.MATCH_JOBS))
        .categories(EnumSet.allOf(DataCategory.class))
        .build();
  }
}
