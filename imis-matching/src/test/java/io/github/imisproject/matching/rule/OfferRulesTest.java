package io.github.imisproject.matching.rule;

import static io.github.imisproject.matching.SampleTown.DAY;
import static io.github.imisproject.matching.SampleTown.details;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
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
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.offer.terms.GenderRestriction;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Between a person and an offer")
class OfferRulesTest {
  final PersonView cook = Views.of(SampleTown.cook());

  static Verdict test(Rule<PersonView, Offer> rule, PersonView who, Offer offer, Object... set) {
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < set.length; i += 2) {
      parameters.put((String) set[i], set[i + 1]);
    }
    Directory town = SampleTown.directory();
    Directory withRegions =
        new Directory(
            List.of(
                Region.builder("laconia", LocalizedText.of("en", "Laconia"), new CountryCode("GR"))
                    .build(),
                Region.builder("attica", LocalizedText.of("en", "Attica"), new CountryCode("GR"))
                    .build()),
            town.organisations(),
            town.places(),
            List.of(),
            Map.of());
    return rule.test(
        who,
        offer,
        MatchContext.of(DAY, Parameters.of(rule, parameters))
            .with(ReferenceData.class, ReferenceData.of(withRegions, Vocabularies.embedded())));
  }

  static List<String> reasons(Verdict verdict) {
    return ((Verdict.Excluded) verdict).reasons().stream().map(Reason::code).toList();
  }

  static List<String> changes(Verdict verdict) {
    return ((Verdict.Excluded) verdict).changes().stream().map(c -> c.reason().code()).toList();
  }

  static List<String> missing(Verdict verdict) {
    return ((Verdict.Undecided) verdict).missing().stream().map(m -> m.field()).toList();
  }

  static Offer service(OfferDetails.Builder details) {
    return ServiceOffer.builder(details.build()).build();
  }

  static Offer asking(EligibilityRule rule) {
    return service(details("asking", OfferCategory.LEGAL).eligibility(rule));
  }

  // Authorisation

  @Test
  void a_lapsed_authorisation_excludes_and_an_unrecorded_one_does_not_decide() {
    Rule<PersonView, Offer> rule = new AuthorisedProviderRule();
    LanguageRequirement any = LanguageRequirement.of(LanguageTag.GREEK, CefrLevel.A1);
    assertThat(test(rule, cook, SampleTown.kitchenJob("j", "taverna", any)))
        .isInstanceOf(Verdict.Eligible.class);
    Verdict lapsed = test(rule, cook, SampleTown.kitchenJob("j", "lapsed", any));
    assertThat(reasons(lapsed)).containsExactly("provider.notAuthorised");
    assertThat(changes(lapsed)).containsExactly("change.authorisation");
    Offer unasked = SampleTown.kitchenJob("j", "unasked", any);
    assertThat(missing(test(rule, cook, unasked))).containsExactly("offer.authorisation");
    assertThat(test(rule, cook, unasked, "acceptUnrecorded", true))
        .isInstanceOf(Verdict.Eligible.class);
    assertThat(missing(test(rule, cook, SampleTown.kitchenJob("j", "nobody", any))))
        .containsExactly("offer.authorisation");
  }

  // Availability

  @Test
  void an_offer_must_be_open_on_the_day_or_soon_after() {
    Rule<PersonView, Offer> rule = new AvailabilityRule();
    assertThat(test(rule, cook, service(details("a", OfferCategory.SPORT))))
        .isEqualTo(Verdict.eligible());
    Offer soon =
        service(details("a", OfferCategory.SPORT).validity(DateRange.from(DAY.plusDays(30))));
    assertThat(((Verdict.Eligible) test(rule, cook, soon)).reasons())
        .containsExactly(Reason.of("availability.from").with("date", DAY.plusDays(30)));
    Verdict later = test(rule, cook, soon, "daysAhead", 29.0);
    assertThat(reasons(later)).containsExactly("availability.notYet");
    assertThat(((Verdict.Excluded) later).changes())
        .containsExactly(
            new Change(
                Reason.of("change.wait").with("date", DAY.plusDays(30)),
                "offer.validity",
                Change.Actor.TIME,
                1));
    Verdict over =
        test(
            rule, cook, service(details("a", OfferCategory.SPORT).validity(DateRange.before(DAY))));
    assertThat(((Verdict.Excluded) over).reasons())
        .containsExactly(Reason.of("availability.over").with("date", DAY.minusDays(1)));
    assertThat(
            reasons(
                test(
                    rule,
                    cook,
                    service(
                        details("a", OfferCategory.SPORT)
                            .schedules(List.of(Schedule.once(DAY.minusDays(1))))))))
        .containsExactly("availability.noMoreDates");
    assertThat(
            test(
                rule,
                cook,
                service(details("a", OfferCategory.SPORT).schedules(List.of(Schedule.once(DAY))))))
        .isEqualTo(Verdict.eligible());
    OfferDetails closed =
        OfferDetails.builder(
                "a", "school", LocalizedText.of("en", "a"), OfferCategory.SPORT, OfferStatus.PAUSED)
            .build();
    assertThat(reasons(test(rule, cook, ServiceOffer.builder(closed).build())))
        .containsExactly("availability.notActive");
    HousingOffer home =
        HousingOffer.builder(details("h", OfferCategory.HOUSING).build())
            .available(DateRange.before(LocalDate.of(2026, 1, 1)))
            .build();
    assertThat(reasons(test(rule, cook, home))).containsExactly("availability.over");
  }

  // Capacity

  @Test
  void a_home_needs_a_bed_for_each_member_of_the_household() {
    Rule<PersonView, Offer> rule = new CapacityRule();
    Offer home =
        HousingOffer.builder(
                details("h", OfferCategory.HOUSING)
                    .capacities(List.of(Capacity.of("beds", 4, 2)))
                    .build())
            .build();
    Household three =
        Household.builder("three")
            .members(
                List.of(
                    Household.Member.of("cook", Household.Role.HEAD),
                    Household.Member.of("b", Household.Role.CHILD),
                    Household.Member.of("c", Household.Role.CHILD)))
            .build();
    Verdict verdict = test(rule, Views.of(SampleTown.cook(), three), home);
    assertThat(((Verdict.Excluded) verdict).reasons())
        .containsExactly(Reason.of("capacity.tooFew").with("available", 2).with("needed", 3));
    assertThat(changes(verdict)).containsExactly("change.capacity");
    assertThat(((Verdict.Eligible) test(rule, cook, home)).reasons())
        .containsExactly(Reason.of("capacity.left").with("count", 2));
    Offer full =
        service(details("s", OfferCategory.SPORT).capacities(List.of(Capacity.of("seat", 9, 0))));
    assertThat(reasons(test(rule, cook, full))).containsExactly("capacity.full");
    Offer uncounted = service(details("s", OfferCategory.SPORT));
    assertThat(test(rule, cook, uncounted)).isEqualTo(Verdict.eligible());
    assertThat(missing(test(rule, cook, uncounted, "acceptUnrecorded", false)))
        .containsExactly("offer.capacity");
  }

  // Audience

  @Test
  void an_audience_is_a_community_and_ages() {
    Rule<PersonView, Offer> rule = new AudienceRule();
    assertThat(test(rule, cook, service(details("a", OfferCategory.SPORT))))
        .isEqualTo(Verdict.eligible());
    assertThat(reasons(test(rule, cook, meantFor(Set.of(Community.LOCAL), Set.of()))))
        .containsExactly("audience.others");
    assertThat(test(rule, cook, meantFor(Set.of(Community.MIGRANT), Set.of())))
        .isEqualTo(Verdict.eligible());
    assertThat(reasons(test(rule, cook, meantFor(Set.of(), Set.of(AgeBand.AGE_65_PLUS)))))
        .containsExactly("audience.age");
    // Born in 1990, the cook is 35 or 36, and it may matter which.
    assertThat(test(rule, cook, meantFor(Set.of(), Set.of(AgeBand.AGE_35_49))))
        .isEqualTo(Verdict.eligible());
    PersonView edge = Views.of(born(1991));
    assertThat(missing(test(rule, edge, meantFor(Set.of(), Set.of(AgeBand.AGE_35_49)))))
        .containsExactly("age");
    assertThat(missing(test(rule, Views.closed(), meantFor(Set.of(Community.LOCAL), Set.of()))))
        .containsExactly("community");
    assertThat(missing(test(rule, Views.closed(), meantFor(Set.of(), Set.of(AgeBand.AGE_35_49)))))
        .containsExactly("age");
  }

  static Offer meantFor(Set<Community> communities, Set<AgeBand> ages) {
    return service(
        details("a", OfferCategory.SPORT)
            .audience(new Audience(communities, ages, Optional.empty())));
  }

  static Migrant born(int year) {
    return Migrant.builder(
            PersonDetails.builder("p")
                .birthYear(year)
                .consents(List.of(SampleTown.consent("p", SampleTown.USUAL)))
                .build())
        .build();
  }

  // Distance

  @Test
  void an_offer_must_be_within_reach() {
    Rule<PersonView, Offer> rule = new DistanceRule();
    Offer far = service(at("faraway"));
    assertThat(reasons(test(rule, cook, far))).containsExactly("distance.tooFar");
    assertThat(changes(test(rule, cook, far))).containsExactly("change.travelFarther");
    assertThat(test(rule, cook, far, "maximumKilometres", 1000.0)).isEqualTo(Verdict.eligible());
    assertThat(test(rule, cook, service(at("faraway").remote(true)))).isEqualTo(Verdict.eligible());
    assertThat(test(rule, cook, service(at("village")))).isEqualTo(Verdict.eligible());
    assertThat(test(rule, cook, service(at("nowhere")))).isEqualTo(Verdict.eligible());
    assertThat(missing(test(rule, cook, service(at("nowhere")), "acceptUnknown", false)))
        .containsExactly("offer.place");
    assertThat(test(rule, Views.closed(), far)).isEqualTo(Verdict.eligible());
    assertThat(missing(test(rule, Views.closed(), far, "acceptUnknown", false)))
        .containsExactly("residence");
  }

  @Test
  void a_person_who_cannot_travel_far_is_not_sent_far() {
    PersonDetails near =
        PersonDetails.builder("p")
            .residence(SampleTown.cook().details().residence().orElseThrow())
            .travelRangeMetres(5_000)
            .consents(List.of(SampleTown.consent("p", SampleTown.USUAL)))
            .build();
    assertThat(
            reasons(
                test(
                    new DistanceRule(),
                    Views.of(Migrant.builder(near).build()),
                    service(at("village")))))
        .containsExactly("distance.tooFar");
  }

  @Test
  void an_offer_for_a_region_is_for_those_who_live_there() {
    Rule<PersonView, Offer> rule = new DistanceRule();
    Offer served =
        service(details("a", OfferCategory.WELFARE).remote(true).regionIds(Set.of("laconia")));
    assertThat(test(rule, Views.of(livingIn("laconia")), served)).isEqualTo(Verdict.eligible());
    Verdict outside = test(rule, Views.of(livingIn("attica")), served);
    assertThat(reasons(outside)).containsExactly("distance.outside");
    assertThat(changes(outside)).containsExactly("change.region");
    Offer unnamed =
        service(details("a", OfferCategory.WELFARE).remote(true).regionIds(Set.of("mars")));
    Verdict elsewhere = test(rule, Views.of(livingIn("attica")), unnamed);
    assertThat(reasons(elsewhere)).containsExactly("distance.otherRegion");
    assertThat(changes(elsewhere)).containsExactly("change.regionUnnamed");
    assertThat(missing(test(rule, cook, served, "acceptUnknown", false)))
        .containsExactly("offer.place");
  }

  static OfferDetails.Builder at(String place) {
    return OfferDetails.builder(
            "a", "school", LocalizedText.of("en", "a"), OfferCategory.SPORT, OfferStatus.ACTIVE)
        .placeIds(Set.of(place));
  }

  static Migrant livingIn(String region) {
    return Migrant.builder(
            PersonDetails.builder("p")
                .residence(new Residence(Optional.of(region), Optional.empty()))
                .consents(List.of(SampleTown.consent("p", SampleTown.USUAL)))
                .build())
        .build();
  }

  // Permission to work

  @Test
  void a_job_needs_a_permission_to_work() {
    Rule<PersonView, Offer> rule = new LegalStatusRule();
    JobOffer any = JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build()).build();
    JobOffer full =
        JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build())
            .workPermission(WorkPermissionKind.FULL)
            .build();
    assertThat(test(rule, cook, full))
        .isEqualTo(Verdict.eligible(Reason.of("legalStatus.mayWork")));
    PersonView limited = Views.of(permitted(WorkPermissionKind.LIMITED));
    assertThat(test(rule, limited, any)).isInstanceOf(Verdict.Eligible.class);
    assertThat(reasons(test(rule, limited, full)))
        .containsExactly("legalStatus.needsFullPermission");
    PersonView none = Views.of(permitted(WorkPermissionKind.NONE));
    assertThat(reasons(test(rule, none, any))).containsExactly("legalStatus.needsPermission");
    assertThat(changes(test(rule, none, any))).containsExactly("change.workPermission");
    assertThat(missing(test(rule, Views.closed(), any))).containsExactly("workPermission");
    assertThat(test(rule, Views.closed(), service(details("s", OfferCategory.SPORT))))
        .isEqualTo(Verdict.eligible());
    Migrant citizen =
        Migrant.builder(born(1990).details())
            .legalStatus(LegalStatus.of(LegalStatusKind.EU_CITIZEN))
            .build();
    assertThat(test(rule, Views.of(citizen), full))
        .isEqualTo(
            Verdict.eligible(
                Reason.of("legalStatus.byLaw")
                    .with(
                        "ground",
                        new Argument.Code(
                            "Treaty on the Functioning of the European Union, article 45"))));
  }

  @Test
  void a_status_may_give_the_permission_by_law_where_the_policy_says_so() {
    Object[] law = {
      "fullByStatus", Map.of("REFUGEE", "Law 1"), "limitedByStatus", Map.of("ROOTS", "Law 2")
    };
    JobOffer any = JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build()).build();
    JobOffer full =
        JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build())
            .workPermission(WorkPermissionKind.FULL)
            .build();
    Rule<PersonView, Offer> rule = new LegalStatusRule();
    PersonView refugee = Views.of(having(LegalStatus.of(LegalStatusKind.REFUGEE)));
    PersonView roots =
        Views.of(
            having(
                new LegalStatus(
                    LegalStatusKind.OTHER,
                    Optional.empty(),
                    DateRange.ALWAYS,
                    Optional.of("ROOTS"))));
    PersonView citizen = Views.of(having(LegalStatus.of(LegalStatusKind.EU_CITIZEN)));
    assertThat(test(rule, refugee, full, law)).isInstanceOf(Verdict.Eligible.class);
    assertThat(test(rule, roots, any, law)).isInstanceOf(Verdict.Eligible.class);
    assertThat(missing(test(rule, roots, full, law))).containsExactly("workPermission");
    assertThat(missing(test(rule, citizen, any, law))).containsExactly("workPermission");
  }

  private static Migrant having(LegalStatus status) {
    return Migrant.builder(born(1990).details()).legalStatus(status).build();
  }

  // Categories a town does not propose

  @Test
  void an_offer_of_a_closed_category_is_not_proposed() {
    Rule<PersonView, Offer> rule = new OpenCategoryRule();
    Object[] closed = {"closed", List.of("SPORT", "CHESS")};
    assertThat(reasons(test(rule, cook, service(details("s", OfferCategory.SPORT)), closed)))
        .containsExactly("category.closed");
    assertThat(changes(test(rule, cook, service(details("s", OfferCategory.SPORT)), closed)))
        .containsExactly("change.category");
    Offer chess =
        service(
            details("s", OfferCategory.SOCIAL)
                .topics(List.of(ConceptRef.of("offer-categories", "CHESS"))));
    assertThat(reasons(test(rule, cook, chess, closed))).containsExactly("category.closed");
    assertThat(test(rule, cook, service(details("s", OfferCategory.SOCIAL)), closed))
        .isEqualTo(Verdict.eligible());
    assertThat(test(rule, cook, service(details("s", OfferCategory.SPORT))))
        .isEqualTo(Verdict.eligible());
  }

  static Migrant permitted(WorkPermissionKind kind) {
    return Migrant.builder(born(1990).details()).workPermission(WorkPermission.of(kind)).build();
  }

  // Language

  @Test
  void a_language_level_is_asked_of_those_whose_languages_are_known() {
    Rule<PersonView, Offer> rule = new LanguageRule();
    LanguageTag german = new LanguageTag("de");
    assertThat(
            reasons(
                test(
                    rule,
                    cook,
                    SampleTown.kitchenJob(
                        "j", "taverna", LanguageRequirement.of(german, CefrLevel.A1)))))
        .containsExactly("language.absent");
    assertThat(
            missing(
                test(
                    rule,
                    Views.closed(),
                    SampleTown.kitchenJob(
                        "j", "taverna", LanguageRequirement.of(german, CefrLevel.A1)))))
        .containsExactly("languages");
  }

  // Eligibility

  @Test
  void every_predicate_has_a_reason_and_a_change() {
    Rule<PersonView, Offer> rule = new OfferEligibilityRule();
    LegalGround ground = LegalGround.of("An invented law");
    PersonDetails sparse =
        PersonDetails.builder("p")
            .birthYear(2000)
            .gender(Gender.MALE)
            .languages(List.of())
            .skills(List.of())
            .education(List.of())
            .residence(new Residence(Optional.of("attica"), Optional.empty()))
            .consents(List.of(SampleTown.consent("p", EnumSet.allOf(DataCategory.class))))
            .build();
    PersonView person =
        Views.of(
            Migrant.builder(sparse)
                .documents(Set.of())
                .legalStatus(LegalStatus.of(LegalStatusKind.STUDENT))
                .workPermission(WorkPermission.of(WorkPermissionKind.NONE))
                .build(),
            Household.builder("one")
                .members(List.of(Household.Member.of("p", Household.Role.HEAD)))
                .build());
    ConceptRef passport = ConceptRef.of("documents", "PASSPORT");
    record Case(EligibilityRule rule, String reason, String change) {}
    List<Case> cases =
        List.of(
            new Case(
                new Predicate.AgeBetween(Optional.of(40), Optional.empty()),
                "eligibility.ageFrom",
                "change.age"),
            new Case(
                new Predicate.AgeBetween(Optional.empty(), Optional.of(18)),
                "eligibility.ageUpTo",
                "change.otherwise"),
            new Case(
                new Predicate.AgeBetween(Optional.of(60), Optional.of(70)),
                "eligibility.ageBetween",
                "change.age"),
            new Case(
                new Predicate.HouseholdSizeBetween(Optional.of(2), Optional.of(5)),
                "eligibility.householdBetween",
                "change.otherwise"),
            new Case(
                new Predicate.LanguageAtLeast(
                    LanguageRequirement.of(LanguageTag.GREEK, CefrLevel.B1)),
                "eligibility.language",
                "change.language"),
            new Case(
                new Predicate.HasSkill(SampleTown.ref("S4.1"), Optional.empty()),
                "eligibility.skill",
                "change.skill"),
            new Case(
                new Predicate.HoldsDocument(passport), "eligibility.document", "change.document"),
            new Case(
                new Predicate.EducationAtLeast(3), "eligibility.education", "change.education"),
            new Case(
                new Predicate.LivesIn(Set.of("laconia")), "eligibility.region", "change.region"),
            new Case(
                new Predicate.LegalStatusIn(Set.of(LegalStatusKind.REFUGEE), ground),
                "eligibility.legalStatus",
                "change.legalStatus"),
            new Case(
                new Predicate.GenderIn(Set.of(Gender.FEMALE), ground),
                "eligibility.gender",
                "change.otherwise"),
            new Case(
                new Predicate.WorkPermissionAtLeast(WorkPermissionKind.FULL),
                "legalStatus.needsFullPermission",
                "change.fullWorkPermission"),
            new Case(
                new Predicate.WorkPermissionAtLeast(WorkPermissionKind.LIMITED),
                "legalStatus.needsPermission",
                "change.workPermission"),
            new Case(
                EligibilityRule.not(new Predicate.AgeBetween(Optional.of(18), Optional.empty())),
                "eligibility.not",
                "change.otherwise"));
    List<EligibilityRule> all = new ArrayList<>();
    for (Case each : cases) {
      Verdict verdict = test(rule, person, asking(each.rule()));
      assertThat(reasons(verdict)).containsExactly(each.reason());
      assertThat(changes(verdict)).containsExactly(each.change());
      all.add(each.rule());
    }
    assertThat(
            changes(
                test(
                    rule,
                    person,
                    asking(EligibilityRule.any(all.toArray(EligibilityRule[]::new))))))
        .containsExactly("change.document");
  }

  @Test
  void below_any_the_cheapest_change_is_enough_and_below_all_every_one_is_needed() {
    EligibilityRule passport = new Predicate.HoldsDocument(ConceptRef.of("documents", "PASSPORT"));
    EligibilityRule school = new Predicate.EducationAtLeast(3);
    PersonView person =
        Views.of(
            Migrant.builder(
                    PersonDetails.builder("p")
                        .education(List.of())
                        .consents(List.of(SampleTown.consent("p", SampleTown.USUAL)))
                        .build())
                .documents(Set.of())
                .build());
    Rule<PersonView, Offer> rule = new OfferEligibilityRule();
    Verdict any = test(rule, person, asking(EligibilityRule.any(school, passport)));
    assertThat(reasons(any))
        .containsExactly("eligibility.oneOf", "eligibility.education", "eligibility.document");
    assertThat(changes(any)).containsExactly("change.document");
    Verdict all = test(rule, person, asking(EligibilityRule.all(school, passport)));
    assertThat(changes(all)).containsExactly("change.education", "change.document");
    Verdict mixed =
        test(
            rule,
            person,
            asking(EligibilityRule.all(school, new Predicate.SingleParent(), passport)));
    assertThat(changes(mixed))
        .containsExactly("change.education", "change.tell", "change.document");
  }

  @Test
  void what_the_kind_of_an_offer_states_is_part_of_its_eligibility() {
    Rule<PersonView, Offer> rule = new OfferEligibilityRule();
    HousingOffer home =
        HousingOffer.builder(details("h", OfferCategory.HOUSING).build())
            .maximumOccupancy(2)
            .singleParentWelcome(false)
            .genderRestriction(
                new GenderRestriction(Set.of(Gender.FEMALE), LegalGround.of("An invented law")))
            .build();
    assertThat(missing(test(rule, cook, home)))
        .containsExactlyInAnyOrder("householdSize", "gender", "singleParent");
    JobOffer job =
        JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build())
            .minimumIscedLevel(3)
            .build();
    assertThat(missing(test(rule, cook, job))).containsExactly("education");
  }

  @Test
  void conditions_in_words_are_shown_and_not_judged() {
    LocalizedText words = LocalizedText.of("en", "Federal poverty level");
    Offer offer = service(details("s", OfferCategory.LEGAL).eligibilityDescription(words));
    assertThat(test(new OfferEligibilityRule(), cook, offer))
        .isEqualTo(Verdict.eligible(Reason.of("eligibility.inWords").with("text", words)));
  }
}
