package io.github.imisproject.matching.scorer;

import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FARSI;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static io.github.imisproject.matching.SampleTown.DAY;
import static io.github.imisproject.matching.SampleTown.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.value.Money;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Scorer;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A score for a person and an offer")
class OfferScorersTest {
  final PersonView cook = Views.of(SampleTown.cook());

  static Assessment assess(
      Scorer<PersonView, Offer> scorer, PersonView who, Offer offer, Object... set) {
    Map<String, Object> parameters = set.length == 0 ? Map.of() : Map.of((String) set[0], set[1]);
    return scorer.assess(
        who,
        offer,
        MatchContext.of(DAY, Parameters.of(scorer, parameters))
            .with(
                ReferenceData.class,
                ReferenceData.of(SampleTown.directory(), Vocabularies.embedded())));
  }

  static double score(Assessment assessment) {
    return ((Assessment.Known) assessment).score();
  }

  static List<String> codes(Assessment assessment) {
    return ((Assessment.Known) assessment).reasons().stream().map(Reason::code).toList();
  }

  static String missing(Assessment assessment) {
    return ((Assessment.Missing) assessment).facts().get(0).field();
  }

  static Offer service(OfferDetails.Builder details) {
    return ServiceOffer.builder(details.build()).build();
  }

  static Person person(PersonDetails.Builder details) {
    return Migrant.builder(
            details
                .consents(List.of(SampleTown.consent("p", EnumSet.allOf(DataCategory.class))))
                .build())
        .build();
  }

  // Priorities of the town

  @Test
  void is_half_the_weight_that_the_town_gives_to_the_category() {
    PriorityScorer scorer = new PriorityScorer();
    Object[] weights = {"weights", Map.of("LEGAL", 1.4, "SPORT", 0.5, "CHESS", 2.0)};
    Offer legal = service(details("a", OfferCategory.LEGAL));
    Offer sport = service(details("a", OfferCategory.SPORT));
    Offer chess =
        service(
            details("a", OfferCategory.SPORT)
                .topics(List.of(ConceptRef.of("offer-categories", "CHESS"))));
    Offer other = service(details("a", OfferCategory.HOUSING));
    assertThat(score(assess(scorer, cook, legal, weights))).isCloseTo(0.7, within(1e-12));
    assertThat(codes(assess(scorer, cook, legal, weights))).containsExactly("priority.raised");
    assertThat(score(assess(scorer, cook, sport, weights))).isCloseTo(0.25, within(1e-12));
    assertThat(codes(assess(scorer, cook, sport, weights))).containsExactly("priority.lowered");
    assertThat(score(assess(scorer, cook, chess, weights))).isEqualTo(1);
    assertThat(score(assess(scorer, cook, other, weights))).isEqualTo(0.5);
    assertThat(codes(assess(scorer, Views.closed(), other, weights)))
        .containsExactly("priority.usual");
  }

  // Needs

  @Test
  void is_high_for_the_need_itself_lower_for_its_field_and_nothing_else() {
    NeedScorer scorer = new NeedScorer();
    Offer exact =
        service(details("a", OfferCategory.OTHER).meetsNeeds(List.of(SampleTown.need("FIND_JOB"))));
    assertThat(score(assess(scorer, cook, exact))).isCloseTo(0.9, within(1e-12));
    assertThat(codes(assess(scorer, cook, exact))).containsExactly("need.exact", "need.urgent");
    Offer broader =
        service(
            details("a", OfferCategory.OTHER).meetsNeeds(List.of(SampleTown.need("EMPLOYMENT"))));
    assertThat(score(assess(scorer, cook, broader))).isCloseTo(0.8 * 0.9, within(1e-12));
    assertThat(codes(assess(scorer, cook, broader))).startsWith("need.close");
    Offer field = service(details("a", OfferCategory.EMPLOYMENT));
    assertThat(score(assess(scorer, cook, field))).isCloseTo(0.5 * 0.9, within(1e-12));
    Offer none = service(details("a", OfferCategory.SPORT));
    assertThat(score(assess(scorer, cook, none))).isZero();
    assertThat(codes(assess(scorer, cook, none))).containsExactly("need.none");
    assertThat(missing(assess(scorer, Views.closed(), exact))).isEqualTo("needs");
  }

  @Test
  void is_higher_the_more_urgent_the_need_and_nothing_once_it_is_met() {
    NeedScorer scorer = new NeedScorer();
    Offer job =
        service(details("a", OfferCategory.OTHER).meetsNeeds(List.of(SampleTown.need("FIND_JOB"))));
    double last = 0;
    for (Need.Urgency urgency : Need.Urgency.values()) {
      PersonDetails.Builder details =
          PersonDetails.builder("p").needs(List.of(Need.of(SampleTown.need("FIND_JOB"), urgency)));
      double score = score(assess(scorer, Views.of(person(details)), job));
      assertThat(score).isGreaterThan(last);
      last = score;
    }
    assertThat(last).isEqualTo(1);
    Need met =
        new Need(SampleTown.need("FIND_JOB"), Optional.empty(), Need.Status.MET, Optional.empty());
    assertThat(
            score(
                assess(
                    scorer, Views.of(person(PersonDetails.builder("p").needs(List.of(met)))), job)))
        .isZero();
  }

  // Skills

  @Test
  void credits_narrower_skills_nearly_fully_and_broader_ones_by_half() {
    SkillScorer scorer = new SkillScorer();
    assertThat(score(assess(scorer, having("S4.1"), asking("S4.1")))).isEqualTo(1);
    assertThat(score(assess(scorer, having("S4.1"), asking("S4")))).isCloseTo(0.9, within(1e-12));
    assertThat(score(assess(scorer, having("S4"), asking("S4.1")))).isCloseTo(0.5, within(1e-12));
    assertThat(score(assess(scorer, having("S1.1"), asking("S4.1")))).isZero();
    assertThat(codes(assess(scorer, having("S4"), asking("S4.1"))))
        .containsExactly("skills.related");
    assertThat(codes(assess(scorer, having("S4.1", "S1.1"), asking("S4.1", "S5.1"))))
        .containsExactly("skills.had", "skills.lacking");
    assertThat(score(assess(scorer, having("S4.1", "S1.1"), asking("S4.1", "S5.1"))))
        .isEqualTo(0.5);
  }

  @Test
  void counts_experience_in_the_occupation() {
    SkillScorer scorer = new SkillScorer();
    ConceptRef cooks = ConceptRef.of("occupations", "5120");
    Offer job =
        JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build()).occupation(cooks).build();
    PersonDetails.Builder experienced =
        PersonDetails.builder("p").skills(List.of()).occupations(List.of(Occupation.of(cooks)));
    Assessment same = assess(scorer, Views.of(person(experienced)), job);
    assertThat(score(same)).isEqualTo(1);
    assertThat(codes(same)).containsExactly("skills.occupation");
    ConceptRef group = ConceptRef.of("occupations", "51");
    PersonDetails.Builder near =
        PersonDetails.builder("p").skills(List.of()).occupations(List.of(Occupation.of(group)));
    assertThat(codes(assess(scorer, Views.of(person(near)), job)))
        .containsExactly("skills.occupationRelated");
    PersonDetails.Builder other =
        PersonDetails.builder("p").skills(List.of()).occupations(List.of());
    assertThat(codes(assess(scorer, Views.of(person(other)), job))).containsExactly("skills.none");
  }

  @Test
  void has_nothing_to_say_about_skills_where_none_are_asked_for() {
    SkillScorer scorer = new SkillScorer();
    assertThat(assess(scorer, cook, service(details("a", OfferCategory.SPORT))))
        .isEqualTo(Assessment.notApplicable());
    assertThat(
            missing(
                assess(
                    scorer,
                    cook,
                    JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build()).build())))
        .isEqualTo("offer.skills");
    assertThat(missing(assess(scorer, Views.closed(), asking("S4.1")))).isEqualTo("skills");
  }

  static PersonView having(String... skills) {
    return Views.of(
        person(
            PersonDetails.builder("p")
                .skills(List.of(skills).stream().map(SampleTown::skill).toList())));
  }

  static Offer asking(String... skills) {
    return JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build())
        .essentialSkills(List.of(skills).stream().map(SampleTown::ref).toList())
        .build();
  }

  // Languages

  @Test
  void takes_the_best_of_the_languages_an_offer_is_held_in() {
    LanguageScorer scorer = new LanguageScorer();
    Offer farsi = heldIn(OfferedLanguage.of(GREEK), OfferedLanguage.of(FARSI));
    assertThat(score(assess(scorer, cook, farsi))).isEqualTo(1);
    assertThat(codes(assess(scorer, cook, farsi))).containsExactly("language.yours");
    Offer english = heldIn(OfferedLanguage.of(ENGLISH));
    assertThat(score(assess(scorer, cook, english))).isEqualTo(0.5);
    Offer interpreted = heldIn(new OfferedLanguage(FARSI, true, Optional.empty()));
    assertThat(score(assess(scorer, cook, interpreted))).isEqualTo(0.8);
    assertThat(codes(assess(scorer, cook, interpreted))).containsExactly("language.interpreted");
    Offer french = heldIn(OfferedLanguage.of(io.github.imisproject.core.text.LanguageTag.FRENCH));
    assertThat(score(assess(scorer, cook, french))).isZero();
    assertThat(codes(assess(scorer, cook, french))).containsExactly("language.noneShared");
    assertThat(missing(assess(scorer, cook, heldIn()))).isEqualTo("offer.languages");
    assertThat(missing(assess(scorer, Views.closed(), farsi))).isEqualTo("languages");
  }

  @Test
  void prefers_the_language_course_one_level_up() {
    LanguageScorer scorer = new LanguageScorer();
    assertThat(score(assess(scorer, cook, course(CefrLevel.B1)))).isEqualTo(1);
    assertThat(score(assess(scorer, cook, course(CefrLevel.B2)))).isEqualTo(0.75);
    assertThat(score(assess(scorer, cook, course(CefrLevel.A2)))).isZero();
    assertThat(codes(assess(scorer, cook, course(CefrLevel.A2))))
        .containsExactly("language.courseKnown");
  }

  @Test
  void loses_a_share_for_each_missing_level() {
    Offer b2 =
        JobOffer.builder(details("j", OfferCategory.EMPLOYMENT).build())
            .languageRequirements(List.of(LanguageRequirement.of(GREEK, CefrLevel.B2)))
            .build();
    assertThat(score(assess(new LanguageScorer(), cook, b2))).isEqualTo(0.5);
    assertThat(codes(assess(new LanguageScorer(), cook, b2))).containsExactly("language.below");
  }

  static Offer heldIn(OfferedLanguage... languages) {
    return service(details("a", OfferCategory.SPORT).languages(List.of(languages)));
  }

  static Offer course(CefrLevel level) {
    return TrainingOffer.builder(details("c", OfferCategory.LANGUAGE).build())
        .outcomeLanguage(LanguageRequirement.of(GREEK, level))
        .build();
  }

  // Distance

  @Test
  void halves_with_each_half_distance() {
    DistanceScorer scorer = new DistanceScorer();
    Offer village = SampleTown.course();
    double near = score(assess(scorer, cook, village, "halfKilometres", 10.0));
    double twice = score(assess(scorer, cook, village, "halfKilometres", 5.0));
    assertThat(twice).isCloseTo(near * near, within(1e-12));
    assertThat(codes(assess(scorer, cook, village))).containsExactly("distance.kilometres");
    assertThat(codes(assess(scorer, cook, service(details("a", OfferCategory.SPORT)))))
        .containsExactly("distance.walk");
    assertThat(score(assess(scorer, cook, service(details("a", OfferCategory.SPORT).remote(true)))))
        .isEqualTo(1);
    assertThat(missing(assess(scorer, Views.closed(), village))).isEqualTo("residence");
  }

  // Time

  @Test
  void counts_the_dates_the_person_has_time_for() {
    ScheduleScorer scorer = new ScheduleScorer();
    Offer twice =
        TrainingOffer.builder(
                details("c", OfferCategory.TRAINING)
                    .schedules(List.of(Schedule.weekly(DAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY)))
                    .build())
            .build();
    assertThat(score(assess(scorer, cook, twice))).isEqualTo(0.5);
    assertThat(codes(assess(scorer, cook, twice))).containsExactly("schedule.some");
    assertThat(score(assess(scorer, cook, SampleTown.course()))).isEqualTo(1);
    assertThat(codes(assess(scorer, cook, SampleTown.course()))).containsExactly("schedule.all");
    Offer never =
        TrainingOffer.builder(
                details("c", OfferCategory.TRAINING)
                    .schedules(List.of(Schedule.weekly(DAY, DayOfWeek.FRIDAY)))
                    .build())
            .build();
    assertThat(codes(assess(scorer, cook, never))).containsExactly("schedule.none");
    Offer office =
        service(
            details("s", OfferCategory.LEGAL)
                .schedules(List.of(Schedule.weekly(DAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))));
    assertThat(score(assess(scorer, cook, office))).isEqualTo(1);
    assertThat(codes(assess(scorer, cook, office))).containsExactly("schedule.service");
    assertThat(missing(assess(scorer, cook, service(details("s", OfferCategory.LEGAL)))))
        .isEqualTo("offer.schedules");
    assertThat(missing(assess(scorer, Views.closed(), office))).isEqualTo("availability");
    assertThat(
            assess(
                scorer,
                cook,
                HousingOffer.builder(details("h", OfferCategory.HOUSING).build()).build()))
        .isEqualTo(Assessment.notApplicable());
  }

  // Freshness

  @Test
  void halves_with_each_half_life_since_somebody_checked() {
    FreshnessScorer scorer = new FreshnessScorer();
    Offer today = service(details("s", OfferCategory.LEGAL).assuredOn(DAY));
    assertThat(score(assess(scorer, cook, today))).isEqualTo(1);
    assertThat(codes(assess(scorer, cook, today))).containsExactly("freshness.today");
    Offer old = service(details("s", OfferCategory.LEGAL).assuredOn(DAY.minusDays(60)));
    assertThat(score(assess(scorer, cook, old, "halfDays", 30.0))).isEqualTo(0.25);
    assertThat(score(assess(scorer, cook, old, "halfDays", 60.0))).isEqualTo(0.5);
    assertThat(codes(assess(scorer, cook, old))).containsExactly("freshness.days");
    Offer tomorrow = service(details("s", OfferCategory.LEGAL).assuredOn(DAY.plusDays(1)));
    assertThat(score(assess(scorer, cook, tomorrow))).isEqualTo(1);
    assertThat(missing(assess(scorer, cook, service(details("s", OfferCategory.LEGAL)))))
        .isEqualTo("offer.assuredOn");
  }

  // Interests and culture

  @Test
  void uses_culture_only_on_a_stated_legal_ground_and_says_so() {
    InterestScorer scorer = new InterestScorer();
    ConceptRef georgian = ConceptRef.of("cultures", "GEORGIAN");
    Offer feast =
        CulturalActivity.builder(details("f", OfferCategory.CULTURE).build())
            .heritages(List.of(georgian))
            .build();
    PersonDetails details =
        PersonDetails.builder("p")
            .interests(Set.of())
            .consents(
                List.of(
                    io.github.imisproject.core.consent.Consent.builder(
                            "all",
                            "p",
                            io.github.imisproject.core.consent.LegalBasis.CONSENT,
                            DAY,
                            ENGLISH,
                            "1")
                        .purposes(SampleTown.MATCHING)
                        .categories(EnumSet.of(DataCategory.ETHNIC_ORIGIN, DataCategory.PREFERENCE))
                        .specialCategoryCondition(
                            io.github.imisproject.core.consent.SpecialCategoryCondition
                                .EXPLICIT_CONSENT)
                        .build()))
            .build();
    PersonView dancer =
        Views.of(Migrant.builder(details).culturalBackground(Set.of(georgian)).build());
    assertThat(codes(assess(scorer, dancer, feast))).containsExactly("interests.none");
    Assessment stated =
        assess(scorer, dancer, feast, "culturalGround", List.of("A law, article 2"));
    assertThat(codes(stated)).containsExactly("interests.culture");
    assertThat(score(stated)).isEqualTo(0.5);
    assertThat(
            score(
                assess(
                    scorer,
                    cook,
                    SampleTown.everyKind().stream()
                        .filter(o -> o.id().equals("recipes"))
                        .findFirst()
                        .orElseThrow())))
        .isEqualTo(0.5);
    assertThat(assess(scorer, cook, service(details("a", OfferCategory.SPORT))))
        .isEqualTo(Assessment.notApplicable());
    assertThat(missing(assess(scorer, Views.closed(), feast))).isEqualTo("interests");
  }

  // Cost

  @Test
  void falls_with_the_price() {
    CostScorer scorer = new CostScorer();
    assertThat(score(assess(scorer, cook, costing(CostOption.free())))).isEqualTo(1);
    Offer twenty = costing(CostOption.of(Money.euros("20")));
    assertThat(score(assess(scorer, cook, twenty))).isEqualTo(0.5);
    assertThat(codes(assess(scorer, cook, twenty))).containsExactly("cost.amount");
    Offer choice = costing(CostOption.of(Money.euros("20")), CostOption.of(Money.euros("5")));
    assertThat(score(assess(scorer, cook, choice))).isEqualTo(0.8);
    Offer dollars = costing(CostOption.of(new Money(java.math.BigDecimal.TEN, "USD")));
    assertThat(missing(assess(scorer, cook, dollars))).isEqualTo("offer.costs");
    assertThat(missing(assess(scorer, cook, costing()))).isEqualTo("offer.costs");
    assertThat(assess(scorer, cook, asking("S4.1"))).isEqualTo(Assessment.notApplicable());
    Offer home =
        SampleTown.everyKind().stream()
            .filter(o -> o.id().equals("home"))
            .findFirst()
            .orElseThrow();
    assertThat(score(assess(scorer, cook, home))).isEqualTo(0.5);
    assertThat(codes(assess(scorer, cook, home))).containsExactly("cost.rent");
  }

  static Offer costing(CostOption... costs) {
    return service(details("a", OfferCategory.SPORT).costs(List.of(costs)));
  }
}
