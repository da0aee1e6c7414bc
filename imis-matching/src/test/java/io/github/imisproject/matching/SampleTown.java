package io.github.imisproject.matching;

import static io.github.imisproject.core.text.LanguageTag.ARABIC;
import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FARSI;
import static io.github.imisproject.core.text.LanguageTag.GREEK;

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
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.Authorisation;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small invented town, for tests. */
public final class SampleTown {
  /** The day the tests ask for. */
  public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  /** The categories a newcomer usually agrees to; none of them is special. */
  public static final Set<DataCategory> USUAL =
      EnumSet.of(
          DataCategory.SKILL,
          DataCategory.PREFERENCE,
          DataCategory.CONTACT,
          DataCategory.DEMOGRAPHIC,
          DataCategory.LEGAL,
          DataCategory.FAMILY);

  /** The purposes of matching. */
  public static final Set<Purpose> MATCHING =
      EnumSet.of(
          Purpose.MATCH_JOBS, Purpose.MATCH_HOUSING, Purpose.MATCH_SERVICES, Purpose.MATCH_PEOPLE);

  private SampleTown() {}

  /** Returns a consent to these categories, for every purpose of matching. */
  public static Consent consent(String person, Set<DataCategory> categories) {
    return Consent.builder(
            "consent-" + person, person, LegalBasis.CONSENT, LocalDate.of(2026, 1, 1), FARSI, "1")
        .purposes(MATCHING)
        .categories(categories)
        .build();
  }

  /** Returns a cook who seeks work and Greek lessons, with these consents. */
  public static Migrant cook(List<Consent> consents) {
    PersonDetails details =
        PersonDetails.builder("cook")
            .birthYear(1990)
            .languages(
                List.of(
                    LanguageSkill.of(FARSI, CefrLevel.NATIVE),
                    LanguageSkill.of(ENGLISH, CefrLevel.B1),
                    LanguageSkill.of(GREEK, CefrLevel.A2)))
            .skills(List.of(skill("S4.1"), skill("S4.2")))
            .occupations(List.of())
            .needs(
                List.of(
                    Need.of(need("FIND_JOB"), Need.Urgency.HIGH),
                    Need.of(need("LEARN_LANGUAGE"), Need.Urgency.MEDIUM)))
            .interests(Set.of(ConceptRef.of("themes", "RECIPE")))
            .availability(
                List.of(
                    Schedule.weekly(
                        LocalDate.of(2026, 1, 1), DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)))
            .residence(new Residence(Optional.empty(), Optional.of(new GeoPoint(37.0745, 22.4303))))
            .consents(consents)
            .build();
    return Migrant.builder(details)
        .legalStatus(LegalStatus.of(LegalStatusKind.REFUGEE))
        .workPermission(WorkPermission.of(WorkPermissionKind.FULL))
        .build();
  }

  /** Returns the cook with the usual consents. */
  public static Person cook() {
    return cook(List.of(consent("cook", USUAL)));
  }

  /** Returns a small directory. */
  public static Directory directory() {
    return directory(offers());
  }

  /** Returns the directory with these offers. */
  public static Directory directory(List<Offer> offers) {
    return new Directory(
        List.of(),
        List.of(
            Provider.of(
                OrganisationDetails.of("taverna", LocalizedText.of("el", "Η Ταβέρνα")),
                Authorisation.authorised(DateRange.ALWAYS)),
            Provider.of(
                OrganisationDetails.of("school", LocalizedText.of("en", "Evening school")),
                Authorisation.authorised(DateRange.ALWAYS)),
            Provider.of(
                OrganisationDetails.of("lapsed", LocalizedText.of("en", "Lapsed agency")),
                Authorisation.authorised(DateRange.before(LocalDate.of(2026, 1, 1)))),
            Provider.of(OrganisationDetails.of("unasked", LocalizedText.of("en", "Friends")))),
        List.of(
            place("centre", 37.0755, 22.4290),
            place("village", 37.2000, 22.3000),
            place("faraway", 40.6401, 22.9444)),
        offers,
        Map.of());
  }

  /** Returns the offers of the town. */
  public static List<Offer> offers() {
    return List.of(
        kitchenJob("job-kitchen", "taverna", LanguageRequirement.of(GREEK, CefrLevel.A2)),
        kitchenJob("job-waiter", "taverna", LanguageRequirement.of(GREEK, CefrLevel.B2)),
        kitchenJob("job-lapsed", "lapsed", LanguageRequirement.of(GREEK, CefrLevel.A1)),
        kitchenJob("job-unasked", "unasked", LanguageRequirement.of(GREEK, CefrLevel.A1)),
        course(),
        service("service-clinic", OfferCategory.HEALTHCARE, Optional.empty()),
        service(
            "service-asylum",
            OfferCategory.LEGAL,
            Optional.of(
                new Predicate.LegalStatusIn(
                    Set.of(LegalStatusKind.ASYLUM_APPLICANT),
                    LegalGround.of("An invented law, article 1")))));
  }

  /** Returns the offers of the town and one of each further kind. */
  public static List<Offer> everyKind() {
    List<Offer> all = new ArrayList<>(offers());
    OfferDetails home =
        details("home", OfferCategory.HOUSING)
            .capacities(List.of(Capacity.of("beds", 4, 2)))
            .build();
    all.add(
        HousingOffer.builder(home)
            .maximumOccupancy(3)
            .rent(new PeriodicAmount(Money.euros("300"), Optional.empty(), PayPeriod.MONTH))
            .build());
    all.add(
        CulturalActivity.builder(details("recipes", OfferCategory.CULTURE).build())
            .themes(List.of(ConceptRef.of("themes", "RECIPE")))
            .build());
    all.add(
        VolunteeringOffer.builder(details("soup", OfferCategory.VOLUNTEERING).build())
            .skills(List.of(ref("S4")))
            .build());
    all.add(
        MentoringOffer.builder(
                details("mentor", OfferCategory.MENTORING)
                    .audience(
                        new Audience(
                            Set.of(Community.MIGRANT),
                            Set.of(AgeBand.AGE_25_34, AgeBand.AGE_35_49),
                            Optional.empty()))
                    .build())
            .occupation(ConceptRef.of("occupations", "5120"))
            .build());
    return List.copyOf(all);
  }

  /** Returns the beginning of an offer of the evening school, in the centre. */
  public static OfferDetails.Builder details(String id, OfferCategory category) {
    return OfferDetails.builder(
            id, "school", LocalizedText.of("en", id), category, OfferStatus.ACTIVE)
        .placeIds(Set.of("centre"));
  }

  /** Returns a kitchen job that asks for a level of Greek. */
  public static JobOffer kitchenJob(String id, String provider, LanguageRequirement requirement) {
    OfferDetails details =
        OfferDetails.builder(
                id,
                provider,
                LocalizedText.of("en", "Kitchen helper").with("fa", "کمک آشپز"),
                OfferCategory.EMPLOYMENT,
                OfferStatus.ACTIVE)
            .meetsNeeds(List.of(need("FIND_JOB")))
            .placeIds(Set.of("centre"))
            .languages(List.of(OfferedLanguage.of(GREEK)))
            .capacities(List.of(Capacity.of("place", 2, 1)))
            .build();
    return JobOffer.builder(details)
        .essentialSkills(List.of(ref("S4.1"), ref("S4.3")))
        .languageRequirements(List.of(requirement))
        .workPermission(WorkPermissionKind.LIMITED)
        .build();
  }

  /** Returns a course in Greek. */
  public static TrainingOffer course() {
    OfferDetails details =
        OfferDetails.builder(
                "course-greek",
                "school",
                LocalizedText.of("en", "Greek B1").with("el", "Ελληνικά Β1"),
                OfferCategory.LANGUAGE,
                OfferStatus.ACTIVE)
            .meetsNeeds(List.of(need("LEARN_LANGUAGE")))
            .placeIds(Set.of("village"))
            .languages(List.of(OfferedLanguage.of(GREEK), OfferedLanguage.of(ARABIC)))
            .costs(List.of(CostOption.free()))
            .schedules(
                List.of(
                    Schedule.builder(
                            io.github.imisproject.core.schedule.Frequency.WEEKLY,
                            LocalDate.of(2026, 2, 2))
                        .byDay(
                            List.of(
                                io.github.imisproject.core.schedule.WeekdayRule.every(
                                    DayOfWeek.MONDAY)))
                        .opensAt(LocalTime.of(18, 0))
                        .closesAt(LocalTime.of(20, 0))
                        .build()))
            .build();
    return TrainingOffer.builder(details)
        .outcomeLanguage(LanguageRequirement.of(GREEK, CefrLevel.B1))
        .build();
  }

  /** Returns a service for all, or for those a rule allows. */
  public static ServiceOffer service(
      String id, OfferCategory category, Optional<EligibilityRule> eligibility) {
    OfferDetails.Builder details =
        OfferDetails.builder(id, "school", LocalizedText.of("en", id), category, OfferStatus.ACTIVE)
            .placeIds(Set.of("centre"));
    eligibility.ifPresent(details::eligibility);
    return ServiceOffer.builder(details.build()).build();
  }

  /** Returns a need of the embedded vocabulary. */
  public static ConceptRef need(String notation) {
    return ConceptRef.of("needs", notation);
  }

  /** Returns a skill of the embedded vocabulary. */
  public static ConceptRef ref(String notation) {
    return ConceptRef.of("skills", notation);
  }

  /** Returns a person's skill. */
  public static Skill skill(String notation) {
    return Skill.of(ref(notation));
  }

  private static Place place(String id, double latitude, double longitude) {
    return Place.builder(id, LocationType.PHYSICAL)
        .point(new GeoPoint(latitude, longitude))
        .build();
  }
}
