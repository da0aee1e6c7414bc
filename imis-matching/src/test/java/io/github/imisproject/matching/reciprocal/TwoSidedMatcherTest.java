package io.github.imisproject.matching.reciprocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.reciprocal.TwoSidedMatch.Standing;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Scorer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A two-sided matcher")
class TwoSidedMatcherTest {
  /** The taverna looks at skills and language only, whatever the person is looking for. */
  static final MatchingPolicy TAVERNA =
      new MatchingPolicy(
          "taverna",
          List.of(Use.of("language")),
          List.of(WeightedUse.of("skills", 2), WeightedUse.of("language", 1)),
          new MissingDataPolicy.Pessimistic(),
          TieRule.STABLE_ID,
          List.of());

  static final Use HARMONIC = Use.of("harmonicMean");

  static Profiles town(Person... people) {
    return new Profiles(List.of(people), List.of(), Map.of());
  }

  static TwoSidedMatcher<Person, Offer> matcher(Person person, MatchingPolicy theirs, Use join) {
    Matcher<Offer, PersonView> employers =
        Matcher.forPeople(
            town(person),
            SampleTown.directory(),
            theirs,
            Vocabularies.embedded(),
            Plugins.installed());
    return TwoSidedMatcher.of(
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard()),
        Person::id,
        offer ->
            offer instanceof JobOffer
                ? Optional.of(new Asked<>(employers, offer))
                : Optional.empty(),
        join,
        Plugins.installed());
  }

  static MatchRequest<Person> request(Person person) {
    return MatchRequest.of(person, SampleTown.DAY).top(100);
  }

  @Test
  void joins_both_directed_scores_and_keeps_both_explanations() {
    Person cook = SampleTown.cook();
    TwoSidedResult<Offer> result = matcher(cook, TAVERNA, HARMONIC).match(request(cook));
    TwoSidedMatch<Offer> job =
        result.matches().stream().filter(m -> m.id().equals("job-kitchen")).findFirst().get();
    double own = job.seekerSide().score().value();
    double other = job.candidateSide().orElseThrow().score().value();
    assertThat(job.standing()).isEqualTo(Standing.MUTUAL);
    assertThat(own).isNotEqualTo(other);
    assertThat(job.score().value()).isCloseTo(2 * own * other / (own + other), within(1e-12));
    assertThat(job.seekerSide().explanation().value()).isCloseTo(own, within(1e-9));
    assertThat(job.candidateSide().get().explanation().value()).isCloseTo(other, within(1e-9));
    assertThat(job.reasons()).extracting(Reason::code).containsExactly("reciprocal.both");
  }

  @Test
  void keeps_the_seekers_own_score_where_nobody_chooses() {
    Person cook = SampleTown.cook();
    TwoSidedResult<Offer> result = matcher(cook, TAVERNA, HARMONIC).match(request(cook));
    assertThat(result.matches())
        .filteredOn(m -> !(m.candidate() instanceof JobOffer))
        .isNotEmpty()
        .allMatch(m -> m.standing() == Standing.ONE_SIDED)
        .allMatch(m -> m.score().equals(m.seekerSide().score()));
  }

  @Test
  void lists_who_is_declined_by_the_other_side_and_why() {
    Person cook = SampleTown.cook();
    MatchingPolicy strict =
        TAVERNA.withRules(List.of(Use.of("language"), Use.of("capacity"), Use.of("legalStatus")));
    TwoSidedMatcher<Person, Offer> lenient =
        TwoSidedMatcher.of(
            Matcher.forOffers(SampleTown.directory(), TAVERNA.withRules(List.of())),
            Person::id,
            offer ->
                Optional.of(
                    new Asked<>(
                        Matcher.forPeople(
                            town(cook),
                            SampleTown.directory(),
                            strict,
                            Vocabularies.embedded(),
                            Plugins.installed()),
                        offer)),
            HARMONIC,
            Plugins.installed());
    TwoSidedResult<Offer> result = lenient.match(request(cook));
    assertThat(result.declined()).extracting(TwoSidedMatch::id).contains("job-waiter");
    assertThat(result.declined().get(0).reasons())
        .extracting(Reason::code)
        .containsExactly("reciprocal.declined");
    assertThat(result.declined().get(0).candidateSide()).isPresent();
  }

  @Test
  void accounts_for_every_candidate_and_orders_by_the_joint_score() {
    Person cook = SampleTown.cook();
    for (String id : Plugins.installed().reciprocityIds()) {
      TwoSidedResult<Offer> result = matcher(cook, TAVERNA, Use.of(id)).match(request(cook));
      assertThat(result.candidates()).isEqualTo(SampleTown.offers().size());
      assertThat(result.matches())
          .isSortedAccordingTo((a, b) -> Double.compare(b.score().value(), a.score().value()));
      assertThat(result.matches())
          .allMatch(m -> m.score().low() <= m.score().value())
          .allMatch(m -> m.score().value() <= m.score().high());
      TwoSidedResult<Offer> best = matcher(cook, TAVERNA, Use.of(id)).match(request(cook).top(1));
      assertThat(best.matches()).containsExactly(result.matches().get(0));
      assertThat(best.matched()).isEqualTo(result.matched());
    }
  }

  @Test
  void shows_the_other_side_nobody_who_has_not_agreed() {
    Person silent = SampleTown.cook(List.of());
    TwoSidedResult<Offer> result = matcher(silent, TAVERNA, HARMONIC).match(request(silent));
    assertThat(result.undecided())
        .filteredOn(m -> m.candidate() instanceof JobOffer)
        .isNotEmpty()
        .allMatch(m -> m.standing() == Standing.UNSEEN)
        .allMatch(m -> m.candidateSide().isEmpty())
        .allMatch(m -> m.score().value() == 0 && m.score().high() > 0);
    assertThat(result.matches()).noneMatch(m -> m.candidate() instanceof JobOffer);
  }

  @Test
  void states_what_both_sides_rest_on() {
    Person cook = SampleTown.cook();
    TwoSidedResult<Offer> result = matcher(cook, TAVERNA, HARMONIC).match(request(cook));
    assertThat(result.seekerSide().policyId()).isEqualTo("imis-standard");
    assertThat(result.candidateSides()).hasSize(1);
    assertThat(result.candidateSides().get(0).policyHash()).isEqualTo(TAVERNA.hash());
    assertThat(result.reciprocity()).isEqualTo(HARMONIC);
  }

  @Test
  void refuses_a_way_to_join_that_is_not_there_or_does_not_fit() {
    assertThatThrownBy(() -> matcher(SampleTown.cook(), TAVERNA, Use.of("harmonic")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reciprocity 'harmonic' is not installed; installed are [geometric");
    assertThatThrownBy(
            () ->
                matcher(
                    SampleTown.cook(),
                    TAVERNA,
                    new Use("weightedProduct", Map.of("seekerExponent", 0.0))))
        .hasMessageContaining("seekerExponent");
  }

  @Test
  void says_how_the_sides_come_together_in_five_languages() {
    Person cook = SampleTown.cook();
    TwoSidedResult<Offer> result = matcher(cook, TAVERNA, HARMONIC).match(request(cook));
    for (LanguageTag reader : SupportedLanguages.ALL) {
      Set<String> sentences = new HashSet<>();
      for (TwoSidedMatch<Offer> match : result.matches()) {
        match.reasons().forEach(r -> sentences.add(Explainer.standard().sentence(r, reader)));
      }
      assertThat(sentences).noneMatch(s -> s.startsWith("reciprocal.")).hasSizeGreaterThan(1);
    }
  }

  /** How many languages two people share, of those the seeker speaks. */
  public static final class SharedLanguages implements Scorer<PersonView, PersonView> {
    @Override
    public String id() {
      return "sharedLanguages";
    }

    @Override
    public Class<PersonView> seekerType() {
      return PersonView.class;
    }

    @Override
    public Class<PersonView> candidateType() {
      return PersonView.class;
    }

    @Override
    public Assessment assess(PersonView seeker, PersonView other, MatchContext context) {
      Set<LanguageTag> own = languages(seeker);
      Set<LanguageTag> both = new HashSet<>(own);
      both.retainAll(languages(other));
      double share = own.isEmpty() ? 0 : (double) both.size() / own.size();
      return Assessment.of(share, Reason.of("test.shared").with("count", both.size()));
    }

    private static Set<LanguageTag> languages(PersonView view) {
      Set<LanguageTag> all = new HashSet<>();
      view.known(PersonField.LANGUAGES)
          .ifPresent(skills -> skills.forEach(skill -> all.add(skill.language())));
      return all;
    }
  }

  @Nested
  @DisplayName("between people")
  class Peers {
    final Plugins plugins = Plugins.installed().with(new SharedLanguages());
    final MatchingPolicy policy =
        new MatchingPolicy(
            "neighbours",
            List.of(),
            List.of(WeightedUse.of("sharedLanguages", 1)),
            new MissingDataPolicy.Pessimistic(),
            TieRule.STABLE_ID,
            List.of());

    Person neighbour(String id, String... languages) {
      return LocalMember.builder(
              PersonDetails.builder(id)
                  .languages(
                      List.of(languages).stream()
                          .map(
                              tag ->
                                  io.github.imisproject.core.competence.LanguageSkill.of(
                                      new LanguageTag(tag),
                                      io.github.imisproject.core.competence.CefrLevel.C1))
                          .toList())
                  .consents(List.of(SampleTown.consent(id, EnumSet.of(DataCategory.SKILL))))
                  .build())
          .build();
    }

    TwoSidedResult<PersonView> ask(Person seeker, Person... others) {
      List<Person> all = new java.util.ArrayList<>(List.of(others));
      all.add(seeker);
      Profiles profiles = town(all.toArray(Person[]::new));
      Matcher<Person, PersonView> peers =
          Matcher.forPeers(
              profiles, SampleTown.directory(), policy, Vocabularies.embedded(), plugins);
      return TwoSidedMatcher.<Person, PersonView>of(
              peers,
              Person::id,
              view ->
                  profiles.people().stream()
                      .filter(p -> p.id().equals(view.id()))
                      .findFirst()
                      .map(p -> new Asked<>(peers, p)),
              HARMONIC,
              plugins)
          .match(request(seeker));
    }

    @Test
    void uses_the_same_engine_in_both_directions() {
      TwoSidedResult<PersonView> result =
          ask(
              SampleTown.cook(),
              neighbour("maria", "el", "en"),
              neighbour("nikos", "el"),
              neighbour("anne", "fr"));
      assertThat(result.matches())
          .extracting(TwoSidedMatch::id)
          .containsExactly("maria", "nikos", "anne");
      // Two of the cook's three languages, and both of Maria's: 2 * 2/3 * 1 / (5/3).
      assertThat(result.matches().get(0).score().value()).isCloseTo(0.8, within(1e-12));
      assertThat(result.matches().get(2).score().value()).isZero();
    }

    @Test
    void gives_a_pair_the_same_score_from_either_end() {
      Person maria = neighbour("maria", "el", "en");
      Person cook = SampleTown.cook();
      assertThat(ask(cook, maria).matches().get(0).score().value())
          .isEqualTo(ask(maria, cook).matches().get(0).score().value());
    }

    @Test
    void proposes_neither_the_seeker_nor_who_has_not_agreed() {
      Person silent = Migrant.builder(PersonDetails.builder("silent").build()).build();
      TwoSidedResult<PersonView> result = ask(SampleTown.cook(), neighbour("maria", "el"), silent);
      assertThat(result.candidates()).isEqualTo(1);
    }
  }
}
