package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.CandidateSourceContract;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import java.util.List;
import java.util.Map;
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
