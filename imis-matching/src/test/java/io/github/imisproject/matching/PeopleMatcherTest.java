package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.CandidateSourceContract;
import io.github.imisproject.matching.index.PeopleIndex;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An offer that looks for people")
class PeopleMatcherTest {
  final Profiles people =
      new Profiles(
          List.of(
              SampleTown.cook(), Migrant.builder(PersonDetails.builder("silent").build()).build()),
          List.of(),
          Map.of());
  final Matcher<Offer, PersonView> matcher =
      Matcher.forPeople(
          people,
          SampleTown.directory(),
          MatchingPolicy.standard(),
          Vocabularies.embedded(),
          Plugins.installed());
  final Offer job = SampleTown.offers().get(0);

  @Test
  void a_scorer_of_texts_has_no_say_with_an_index_or_without_one() {
    Person person =
        Migrant.builder(
                PersonDetails.builder("writer")
                    .needs(
                        List.of(
                            new Need(
                                SampleTown.need("FIND_JOB"),
                                Optional.of(Need.Urgency.HIGH),
                                Need.Status.OPEN,
                                Optional.of(LocalizedText.of("en", "kitchen help")))))
                    .consents(List.of(SampleTown.consent("writer", SampleTown.USUAL)))
                    .build())
            .build();
    MatchingPolicy policy =
        MatchingPolicy.standard()
            .withRules(List.of())
            .withScorers(List.of(WeightedUse.of("text", 1), WeightedUse.of("need", 1)));
    Offer offer = SampleTown.offers().get(0);
    MatchRequest<Offer> request = MatchRequest.of(offer, SampleTown.DAY);

    List<Match<PersonView>> plain =
        Matcher.forPeople(
                new Profiles(List.of(person), List.of(), Map.of()),
                SampleTown.directory(),
                policy,
                Vocabularies.embedded(),
                Plugins.installed())
            .match(request)
            .matches();
    List<Match<PersonView>> indexed =
        IndexedMatcher.forPeople(
                PeopleIndex.of(Stream.of(Views.of(person))),
                SampleTown.directory(),
                policy,
                Vocabularies.embedded(),
                Plugins.installed())
            .match(request)
            .matches();

    assertThat(plain).hasSize(1);
    assertThat(plain.get(0).score()).isEqualTo(indexed.get(0).score());
    assertThat(plain.get(0).explanation()).isEqualTo(indexed.get(0).explanation());
  }

  @Test
  void finds_those_who_agreed_with_the_score_they_would_see() {
    MatchResult<PersonView> result = matcher.match(MatchRequest.of(job, SampleTown.DAY));
    assertThat(result.matches()).extracting(Match::id).containsExactly("cook");
    double seen =
        Matcher.forOffers(SampleTown.directory(), MatchingPolicy.standard())
            .match(MatchRequest.of(SampleTown.cook(), SampleTown.DAY))
            .matches()
            .get(0)
            .score()
            .value();
    assertThat(result.matches().get(0).score().value()).isEqualTo(seen);
  }

  @Test
  void does_not_even_learn_of_those_who_did_not() {
    MatchRequest<Offer> request = MatchRequest.of(job, SampleTown.DAY);
    assertThat(matcher.match(request).accounting().candidates()).isEqualTo(1);
    assertThat(matcher.explain(request, "silent")).isEmpty();
    assertThat(matcher.match(request).toJson()).doesNotContain("silent");
  }

  @Nested
  @DisplayName("has a source of people that")
  class People implements CandidateSourceContract<Offer, PersonView> {
    @Override
    public CandidateSource<Offer, PersonView> source() {
      return new PeopleSource<>(
          people, SampleTown.directory(), Vocabularies.embedded(), Purposes::of);
    }

    @Override
    public Offer seeker() {
      return job;
    }

    @Override
    public MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.none());
    }
  }

  @Nested
  @DisplayName("has its counterpart in a source of offers that")
  class Offers implements CandidateSourceContract<PersonView, Offer> {
    @Override
    public CandidateSource<PersonView, Offer> source() {
      return new OfferSource<>(SampleTown.directory(), Vocabularies.embedded());
    }

    @Override
    public PersonView seeker() {
      return Views.closed();
    }

    @Override
    public MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.none());
    }

    @Test
    void has_another_hash_when_an_offer_is_gone() {
      assertThat(
              new OfferSource<PersonView>(
                      SampleTown.directory(SampleTown.offers().subList(1, 7)),
                      Vocabularies.embedded())
                  .dataHash())
          .isNotEqualTo(source().dataHash());
    }

    @Test
    void has_the_same_hash_in_another_order() {
      List<Offer> turned = new java.util.ArrayList<>(SampleTown.offers());
      java.util.Collections.reverse(turned);
      assertThat(
              new OfferSource<PersonView>(SampleTown.directory(turned), Vocabularies.embedded())
                  .dataHash())
          .isEqualTo(source().dataHash());
    }
  }
}
