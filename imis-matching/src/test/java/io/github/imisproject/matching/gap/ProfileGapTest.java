package io.github.imisproject.matching.gap;

import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.gap.GapReport.Finding;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Advice on a gap in a profile")
class ProfileGapTest {
  static final ConceptRef CLEANING = SampleTown.ref("S4.3");
  static final ConceptRef CERTIFICATE = ConceptRef.of("documents", "COURSE_CERTIFICATE");

  final Offer waiter = SampleTown.offers().get(1);
  final Directory town = SampleTown.directory(offers());
  final Matcher<Person, Offer> matcher = Matcher.forOffers(town, MatchingPolicy.standard());
  final ReferenceData reference = ReferenceData.of(town, Vocabularies.embedded());
  final Person cook = SampleTown.cook();

  static List<Offer> offers() {
    List<Offer> offers = new ArrayList<>(SampleTown.offers());
    offers.add(
        TrainingOffer.builder(SampleTown.details("clean", OfferCategory.TRAINING).build())
            .outcomeSkills(List.of(CLEANING))
            .build());
    offers.add(
        TrainingOffer.builder(
                SampleTown.details("clean-locals", OfferCategory.TRAINING)
                    .eligibility(new Predicate.AgeBetween(Optional.of(60), Optional.empty()))
                    .build())
            .outcomeSkills(List.of(CLEANING))
            .build());
    offers.add(
        TrainingOffer.builder(SampleTown.details("greek-b2", OfferCategory.LANGUAGE).build())
            .outcomeLanguage(LanguageRequirement.of(GREEK, CefrLevel.B2))
            .build());
    offers.add(
        JobOffer.builder(
                SampleTown.details("guarded", OfferCategory.EMPLOYMENT)
                    .eligibility(
                        EligibilityRule.all(
                            new Predicate.HoldsDocument(CERTIFICATE),
                            EligibilityRule.any(
                                new Predicate.HasSkill(CLEANING, Optional.empty()),
                                new Predicate.LanguageAtLeast(
                                    LanguageRequirement.of(GREEK, CefrLevel.C1)))))
                    .build())
            .build());
    return offers;
  }

  MatchRequest<Person> request(Person person) {
    return MatchRequest.of(person, SampleTown.DAY);
  }

  List<WhatIf<Person>> changes(Person person, Offer offer, ChangeCosts costs) {
    return ProfileChanges.towards(Views.of(person), offer, reference, costs);
  }

  @Test
  void finds_the_two_levels_of_greek_that_open_a_job() {
    GapReport report =
        GapFinder.of(matcher)
            .find(
                request(cook),
                "job-waiter",
                new Goal.Allowed(),
                changes(cook, waiter, ChangeCosts.USUAL))
            .orElseThrow();
    assertThat(report.finding()).isEqualTo(Finding.CLOSABLE);
    assertThat(report.cost()).isEqualTo(2);
    assertThat(report.changes())
        .extracting(
            change -> bare(Explainer.standard().sentence(change.reason(), LanguageTag.ENGLISH)))
        .containsExactly("Reach level B2 in Greek.");
  }

  GapReport rank(String offer, int rank) {
    return GapFinder.of(matcher)
        .find(request(cook), offer, new Goal.Rank(rank), changes(cook, waiter, ChangeCosts.USUAL))
        .orElseThrow();
  }

  @Test
  void brings_an_offer_to_a_place_as_far_as_that_can_be() {
    // Whatever the cook learns for the waiter's job serves the kitchen just as well.
    assertThat(rank("job-waiter", 1).finding()).isEqualTo(Finding.NOT_CLOSABLE);
    assertThat(rank("job-waiter", 2).finding()).isEqualTo(Finding.CLOSABLE);
    assertThat(rank("job-waiter", 2).cost()).isEqualTo(2);
    assertThat(rank("job-kitchen", 3).finding()).isEqualTo(Finding.REACHED);
  }

  @Test
  void takes_a_document_and_the_cheaper_of_two_alternatives() {
    Offer guarded = offers().get(offers().size() - 1);
    Migrant known =
        new Migrant(
            cook.details(),
            Optional.empty(),
            Optional.empty(),
            ((Migrant) cook).legalStatus(),
            ((Migrant) cook).workPermission(),
            Optional.empty(),
            Optional.of(Set.of()),
            Optional.empty(),
            java.util.Map.of());
    GapReport report =
        GapFinder.of(matcher)
            .find(
                request(known),
                "guarded",
                new Goal.Allowed(),
                changes(known, guarded, ChangeCosts.USUAL))
            .orElseThrow();
    assertThat(report.changes())
        .extracting(change -> change.reason().code())
        .containsExactly("gap.document", "gap.skill");
    assertThat(report.cost()).isEqualTo(3);
    GapReport noSkill =
        GapFinder.of(matcher)
            .find(
                request(known),
                "guarded",
                new Goal.Allowed(),
                changes(known, guarded, new ChangeCosts(1, ChangeCosts.NEVER, 1, 1)))
            .orElseThrow();
    assertThat(noSkill.changes())
        .extracting(change -> change.reason().code())
        .containsExactly("gap.document", "gap.language");
    assertThat(noSkill.cost()).isEqualTo(4);
  }

  @Test
  void reads_nothing_of_a_person_that_no_consent_covers() {
    Person silent = SampleTown.cook(List.of());
    assertThat(changes(silent, waiter, ChangeCosts.USUAL))
        .extracting(option -> option.change().reason())
        .contains(Reason.of("gap.skill").with("skill", reference.name(SampleTown.ref("S4.1"))));
    assertThat(
            new TrainingAdviser(matcher, town, Vocabularies.embedded())
                .advise(request(silent), Views.of(silent), waiter))
        .isEmpty();
  }

  @Test
  void offers_each_language_level_and_distance_as_one_choice_and_leaves_out_what_never_changes() {
    List<WhatIf<Person>> all = changes(cook, waiter, ChangeCosts.USUAL);
    assertThat(all.stream().filter(o -> o.choice().equals("languages/el")).toList())
        .extracting(option -> option.change().effort())
        .containsExactly(1.0, 2.0, 3.0);
    assertThat(
            changes(
                cook,
                waiter,
                new ChangeCosts(
                    ChangeCosts.NEVER, ChangeCosts.NEVER, ChangeCosts.NEVER, ChangeCosts.NEVER)))
        .isEmpty();
    assertThatThrownBy(() -> new ChangeCosts(-1, 1, 1, 1))
        .hasMessageContaining("perLanguageLevel is -1.0");
    Person neighbour = LocalMember.builder(cook.details()).build();
    for (WhatIf<Person> option : all) {
      assertThat(option.applied().apply(neighbour)).isInstanceOf(LocalMember.class);
      assertThat(option.applied().apply(cook)).isNotEqualTo(cook);
      assertThat(option.change().actor()).isEqualTo(Change.Actor.SEEKER);
    }
  }

  @Test
  void lets_a_person_travel_farther() {
    Person walker = PersonCopies.withTravelRange(cook, 5_000);
    assertThat(changes(walker, SampleTown.course(), ChangeCosts.USUAL))
        .filteredOn(option -> option.choice().startsWith("travelRangeMetres"))
        .extracting(option -> option.change().effort())
        .containsExactly(1.0, 2.0, 5.0);
    GapReport report =
        GapFinder.of(matcher)
            .find(
                request(walker),
                "course-greek",
                new Goal.Allowed(),
                changes(walker, SampleTown.course(), ChangeCosts.USUAL))
            .orElseThrow();
    assertThat(report.changes()).extracting(c -> c.reason().code()).containsExactly("gap.travel");
    assertThat(report.cost()).isEqualTo(2);
  }

  @Test
  void names_the_courses_that_close_each_gap_those_that_are_open_first() {
    List<SkillGap> gaps =
        new TrainingAdviser(matcher, town, Vocabularies.embedded())
            .advise(request(cook), Views.of(cook), waiter);
    assertThat(gaps).hasSize(2);
    assertThat(gaps.get(0).lacking())
        .isEqualTo(new SkillGap.Lacking.OfSkill(CLEANING, reference.name(CLEANING)));
    assertThat(gaps.get(0).courses())
        .extracting(SkillGap.Course::offerId)
        .containsExactly("clean", "clean-locals");
    assertThat(gaps.get(0).reasons())
        .extracting(Reason::code)
        .containsExactly("advice.lacksSkill", "advice.courses", "advice.notOpen");
    assertThat(gaps.get(1).courses())
        .extracting(SkillGap.Course::offerId)
        .containsExactly("greek-b2", "course-greek");
    assertThat(gaps.get(1).courses())
        .extracting(SkillGap.Course::closes)
        .containsExactly(true, false);
    assertThat(gaps.get(1).reasons())
        .extracting(Reason::code)
        .containsExactly("advice.lacksLanguage", "advice.courses", "advice.steps");
  }

  @Test
  void says_so_where_no_course_helps_and_speaks_five_languages() {
    Directory bare = SampleTown.directory(List.of(waiter));
    List<SkillGap> gaps =
        new TrainingAdviser(
                Matcher.forOffers(bare, MatchingPolicy.standard()), bare, Vocabularies.embedded())
            .advise(request(cook), Views.of(cook), waiter);
    assertThat(gaps).allMatch(gap -> gap.courses().isEmpty());
    List<Reason> reasons = new ArrayList<>();
    gaps.forEach(gap -> reasons.addAll(gap.reasons()));
    new TrainingAdviser(matcher, town, Vocabularies.embedded())
        .advise(request(cook), Views.of(cook), waiter)
        .forEach(gap -> reasons.addAll(gap.reasons()));
    assertThat(reasons).extracting(Reason::code).contains("advice.none");
    for (Reason reason : reasons) {
      Set<String> sentences = new HashSet<>();
      for (LanguageTag reader : SupportedLanguages.ALL) {
        sentences.add(Explainer.standard().sentence(reason, reader));
      }
      assertThat(sentences).hasSize(5).noneMatch(s -> s.startsWith("advice."));
    }
  }

  static String bare(String text) {
    return text.replaceAll("[\u2066-\u2069\u200e\u200f]", "");
  }
}
