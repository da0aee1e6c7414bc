package io.github.imisproject.matching.index;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.Education;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.Audience;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.offer.terms.PayPeriod;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.provider.Authorisation;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Money;
import io.github.imisproject.matching.SampleTown;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Draws offers and people in which any fact may be missing, from pools so small that answers meet.
 */
public final class RandomTown {
  private static final LocalDate DAY = SampleTown.DAY;
  private static final List<String> SKILLS = List.of("S4", "S4.1", "S4.2", "S4.3", "S1", "S1.1");
  private static final List<String> OCCUPATIONS = List.of("5", "51", "512", "5120", "5131");
  private static final List<String> NEEDS =
      List.of("FIND_JOB", "EMPLOYMENT", "LEARN_LANGUAGE", "LANGUAGE", "HOUSING", "SEE_DOCTOR");
  private static final List<LanguageTag> LANGUAGES =
      List.of(LanguageTag.GREEK, LanguageTag.ENGLISH, LanguageTag.FARSI);

  final SplittableRandom random;

  public RandomTown(long seed) {
    random = new SplittableRandom(seed);
  }

  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  public <T> List<T> some(int most, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      all.add(one.get());
    }
    return all;
  }

  public <T> Set<T> someOf(int most, Supplier<T> one) {
    return new HashSet<>(some(most, one));
  }

  /** Returns places, regions and providers, and these offers. */
  public static Directory directory(List<Offer> offers) {
    LocalizedText name = LocalizedText.of("en", "x");
    CountryCode greece = new CountryCode("GR");
    return new Directory(
        List.of(
            Region.builder("land", name, greece).build(),
            Region.builder("north", name, greece).parentId("land").build(),
            Region.builder("south", name, greece).parentId("land").build()),
        List.of(
            Provider.of(
                OrganisationDetails.of("good", name), Authorisation.authorised(DateRange.ALWAYS)),
            Provider.of(
                OrganisationDetails.of("lapsed", name),
                Authorisation.authorised(DateRange.before(DAY.minusDays(9)))),
            Provider.of(OrganisationDetails.of("unasked", name))),
        List.of(
            place("a", 37.07, 22.43, "south", false),
            place("b", 37.08, 22.42, "south", false),
            place("c", 40.64, 22.94, "north", false),
            place("hidden", 37.07, 22.43, "south", true),
            Place.builder("online", LocationType.VIRTUAL).build(),
            Place.builder("nowhere", LocationType.PHYSICAL).regionId("north").build()),
        offers,
        Map.of());
  }

  private static Place place(
      String id, double latitude, double longitude, String region, boolean confidential) {
    Place.Builder builder =
        Place.builder(id, LocationType.PHYSICAL)
            .point(new GeoPoint(latitude, longitude))
            .regionId(region);
    return (confidential ? builder.confidential(true) : builder).build();
  }

  public Offer offer(String id) {
    OfferDetails.Builder builder =
        OfferDetails.builder(
            id,
            pick(List.of("good", "good", "lapsed", "unasked", "unknown")),
            LocalizedText.of("en", "t" + below(5)),
            pick(List.of(OfferCategory.values())),
            chance(0.9) ? OfferStatus.ACTIVE : OfferStatus.CLOSED);
    builder.topics(some(2, () -> ConceptRef.of("themes", pick(List.of("RECIPE", "MUSIC")))));
    builder.meetsNeeds(some(2, this::need));
    builder.placeIds(
        someOf(2, () -> pick(List.of("a", "b", "c", "hidden", "online", "nowhere", "gone"))));
    if (chance(0.3)) {
      builder.regionIds(someOf(2, () -> pick(List.of("land", "north", "south", "gone"))));
    }
    if (chance(0.2)) {
      builder.remote(chance(0.5));
    }
    builder.languages(
        some(2, () -> new OfferedLanguage(language(), chance(0.3), Optional.empty())));
    if (chance(0.5)) {
      builder.eligibility(eligibility(2));
    }
    if (chance(0.2)) {
      builder.eligibilityDescription(LocalizedText.of("en", "ask " + id));
    }
    builder.costs(some(2, this::cost));
    builder.schedules(some(2, this::schedule));
    builder.capacities(
        some(
            2,
            () ->
                new Capacity(
                    pick(List.of("bed", "place")),
                    Optional.of(5),
                    chance(0.7) ? Optional.of(below(4)) : Optional.empty(),
                    Optional.empty())));
    if (chance(0.4)) {
      builder.audience(
          new Audience(
              someOf(2, () -> pick(List.of(Community.values()))),
              someOf(3, () -> pick(List.of(AgeBand.values()))),
              Optional.empty()));
    }
    if (chance(0.6)) {
      builder.validity(days());
    }
    return ofKind(builder.build());
  }

  private Offer ofKind(OfferDetails details) {
    return switch (below(9)) {
      case 0 -> ServiceOffer.builder(details).build();
      case 1 -> home(details);
      case 2 -> course(details);
      case 3 ->
          CulturalActivity.builder(details)
              .themes(some(2, () -> ConceptRef.of("themes", "MUSIC")))
              .heritages(some(1, () -> ConceptRef.of("cultures", "GREEK")))
              .build();
      case 4 ->
          VolunteeringOffer.builder(details)
              .skills(some(3, this::skill))
              .languageRequirements(some(1, this::required))
              .build();
      case 5 -> {
        MentoringOffer.Builder builder = MentoringOffer.builder(details);
        if (chance(0.6)) {
          builder.occupation(occupation());
        }
        yield builder.build();
      }
      default -> job(details);
    };
  }

  private Offer job(OfferDetails details) {
    JobOffer.Builder builder =
        JobOffer.builder(details)
            .essentialSkills(some(4, this::skill))
            .optionalSkills(some(2, this::skill))
            .languageRequirements(some(2, this::required));
    if (chance(0.5)) {
      builder.occupation(occupation());
    }
    if (chance(0.3)) {
      builder.minimumIscedLevel(below(6));
    }
    if (chance(0.7)) {
      builder.workPermission(pick(List.of(WorkPermissionKind.values())));
    }
    return builder.build();
  }

  private Offer course(OfferDetails details) {
    TrainingOffer.Builder builder =
        TrainingOffer.builder(details)
            .prerequisiteSkills(some(2, this::skill))
            .languageRequirements(some(1, this::required));
    if (chance(0.4)) {
      builder.outcomeLanguage(required());
    }
    if (chance(0.3)) {
      builder.entryIscedLevel(below(6));
    }
    return builder.build();
  }

  private Offer home(OfferDetails details) {
    HousingOffer.Builder builder = HousingOffer.builder(details);
    if (chance(0.5)) {
      builder.maximumOccupancy(1 + below(4));
    }
    if (chance(0.5)) {
      builder.singleParentWelcome(chance(0.5));
    }
    if (chance(0.5)) {
      builder.rent(
          new PeriodicAmount(Money.euros(100 * below(5) + ""), Optional.empty(), PayPeriod.MONTH));
    }
    if (chance(0.4)) {
      builder.available(days());
    }
    return builder.build();
  }

  private DateRange days() {
    LocalDate start = DAY.plusDays(below(60) - 40);
    return switch (below(3)) {
      case 0 -> DateRange.from(start);
      case 1 -> DateRange.before(start.plusDays(20));
      default -> DateRange.of(start, start.plusDays(below(60)));
    };
  }

  private Schedule schedule() {
    return chance(0.5)
        ? Schedule.once(DAY.plusDays(below(20) - 8))
        : Schedule.weekly(DAY.minusDays(below(20)), pick(List.of(DayOfWeek.values())));
  }

  private CostOption cost() {
    return switch (below(4)) {
      case 0 -> CostOption.free();
      case 1 ->
          new CostOption(
              Optional.empty(),
              Optional.of(LocalizedText.of("en", "ask")),
              Optional.empty(),
              DateRange.ALWAYS);
      default ->
          new CostOption(
              Optional.of(Money.euros(10 * below(4) + "")),
              Optional.empty(),
              Optional.empty(),
              chance(0.8) ? DateRange.ALWAYS : days());
    };
  }

  private EligibilityRule eligibility(int depth) {
    if (depth > 0 && chance(0.3)) {
      List<EligibilityRule> parts = List.of(eligibility(depth - 1), eligibility(depth - 1));
      return chance(0.5) ? new EligibilityRule.All(parts) : new EligibilityRule.Any(parts);
    }
    LegalGround ground = LegalGround.of("An invented law, article " + below(2));
    return switch (below(6)) {
      case 0 -> new Predicate.AgeBetween(Optional.of(15 + below(20)), Optional.empty());
      case 1 ->
          new Predicate.LegalStatusIn(
              EnumSet.of(pick(List.of(LegalStatusKind.values())), LegalStatusKind.REFUGEE), ground);
      case 2 -> new Predicate.LanguageAtLeast(required());
      case 3 -> new Predicate.LivesIn(Set.of(pick(List.of("north", "south"))));
      case 4 -> EligibilityRule.not(new Predicate.SingleParent());
      default -> new Predicate.EducationAtLeast(below(6));
    };
  }

  public Person person(String id) {
    PersonDetails.Builder builder = PersonDetails.builder(id);
    if (chance(0.7)) {
      builder.ageBand(pick(List.of(AgeBand.values())));
    } else if (chance(0.5)) {
      builder.birthYear(1950 + below(60));
    }
    if (chance(0.8)) {
      builder.languages(
          someOf(3, this::language).stream()
              .map(tag -> LanguageSkill.of(tag, pick(List.of(CefrLevel.values()))))
              .toList());
    }
    if (chance(0.8)) {
      builder.skills(some(4, () -> Skill.of(skill())));
    }
    if (chance(0.7)) {
      builder.occupations(some(2, () -> Occupation.of(occupation())));
    }
    if (chance(0.6)) {
      builder.education(some(1, () -> Education.ofIsced(below(8))));
    }
    if (chance(0.7)) {
      builder.interests(someOf(2, () -> ConceptRef.of("themes", pick(List.of("RECIPE", "MUSIC")))));
    }
    if (chance(0.8)) {
      builder.needs(some(3, () -> Need.of(need(), pick(List.of(Need.Urgency.values())))));
    }
    if (chance(0.7)) {
      builder.availability(some(2, this::schedule));
    }
    if (chance(0.8)) {
      builder.residence(residence());
    }
    if (chance(0.3)) {
      builder.travelRangeMetres(1_000 * (1 + below(40)));
    }
    EnumSet<DataCategory> agreed = EnumSet.allOf(DataCategory.class);
    if (chance(0.3)) {
      agreed.remove(pick(List.of(DataCategory.values())));
    }
    builder.consents(chance(0.95) ? List.of(SampleTown.consent(id, agreed)) : List.of());
    if (chance(0.2)) {
      return LocalMember.builder(builder.build()).build();
    }
    Migrant.Builder migrant = Migrant.builder(builder.build());
    if (chance(0.8)) {
      migrant.legalStatus(LegalStatus.of(pick(List.of(LegalStatusKind.values()))));
    }
    if (chance(0.7)) {
      migrant.workPermission(WorkPermission.of(pick(List.of(WorkPermissionKind.values()))));
    }
    return migrant.build();
  }

  private Residence residence() {
    GeoPoint point = new GeoPoint(37 + random.nextDouble() / 5, 22.4 + random.nextDouble() / 5);
    String region = pick(List.of("north", "south", "gone"));
    return switch (below(3)) {
      case 0 -> Residence.in(region);
      case 1 -> new Residence(Optional.empty(), Residence.in(region, point).point());
      default -> Residence.in(region, point);
    };
  }

  private LanguageTag language() {
    return pick(LANGUAGES);
  }

  private LanguageRequirement required() {
    return chance(0.5)
        ? LanguageRequirement.of(language(), pick(List.of(CefrLevel.values())))
        : LanguageRequirement.spoken(language(), pick(List.of(CefrLevel.values())));
  }

  private ConceptRef skill() {
    return ConceptRef.of("skills", pick(SKILLS));
  }

  private ConceptRef occupation() {
    return ConceptRef.of("occupations", pick(OCCUPATIONS));
  }

  private ConceptRef need() {
    return ConceptRef.of("needs", pick(NEEDS));
  }
}
