package io.github.imisproject.matching.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.RuleContract;
import io.github.imisproject.matching.contract.ScorerContract;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What judges people for people")
class PeerPluginsTest {
  static List<PersonView> people() {
    Person all = SampleTown.cook();
    Person little =
        SampleTown.cook(List.of(SampleTown.consent("cook", EnumSet.of(DataCategory.DEMOGRAPHIC))));
    return List.of(view(all), view(little), Views.closed());
  }

  private static PersonView view(Person person) {
    return new ConsentGate().view(person, Optional.empty(), Purpose.MATCH_PEOPLE, SampleTown.DAY);
  }

  @Test
  void an_age_between_two_birthdays_is_not_taken_for_the_one_before() {
    PersonView young =
        view(
            Migrant.builder(
                    PersonDetails.builder("young")
                        .birthYear(2007)
                        .consents(List.of(SampleTown.consent("young", SampleTown.USUAL)))
                        .build())
                .build());
    Rule<PersonView, PersonView> rule =
        new io.github.imisproject.matching.bridge.SafeguardingRule();
    MatchContext context =
        MatchContext.of(SampleTown.DAY, Parameters.of(rule, Map.of("adultAge", 18.5)));

    // 18 or 19 years old.
    assertThat(rule.test(young, young, context)).isInstanceOf(Verdict.Undecided.class);
  }

  interface Scoring extends ScorerContract<PersonView, PersonView> {
    @Override
    default List<PersonView> seekers() {
      return people();
    }

    @Override
    default List<PersonView> candidates() {
      return people();
    }

    @Override
    default MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(scorer(), Map.of()));
    }
  }

  interface Ruling extends RuleContract<PersonView, PersonView> {
    @Override
    default List<PersonView> unknownSeekers() {
      return List.of(Views.closed());
    }

    @Override
    default List<PersonView> seekers() {
      return people();
    }

    @Override
    default List<PersonView> candidates() {
      return people();
    }

    @Override
    default MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(rule(), Map.of()));
    }
  }

  @Nested
  @DisplayName("a language to learn")
  class LanguageExchangeScorer implements Scoring {
    @Override
    public Scorer<PersonView, PersonView> scorer() {
      return new io.github.imisproject.matching.bridge.LanguageExchangeScorer();
    }
  }

  @Nested
  @DisplayName("experience")
  class PeerExperienceScorer implements Scoring {
    @Override
    public Scorer<PersonView, PersonView> scorer() {
      return new io.github.imisproject.matching.bridge.PeerExperienceScorer();
    }
  }

  @Nested
  @DisplayName("interests")
  class PeerInterestScorer implements Scoring {
    @Override
    public Scorer<PersonView, PersonView> scorer() {
      return new io.github.imisproject.matching.bridge.PeerInterestScorer();
    }
  }

  @Nested
  @DisplayName("a common language")
  class PeerLanguageScorer implements Scoring {
    @Override
    public Scorer<PersonView, PersonView> scorer() {
      return new io.github.imisproject.matching.bridge.PeerLanguageScorer();
    }
  }

  @Nested
  @DisplayName("nearness")
  class PeerNearnessScorer implements Scoring {
    @Override
    public Scorer<PersonView, PersonView> scorer() {
      return new io.github.imisproject.matching.bridge.PeerNearnessScorer();
    }
  }

  @Nested
  @DisplayName("time")
  class PeerTimeScorer implements Scoring {
    @Override
    public Scorer<PersonView, PersonView> scorer() {
      return new io.github.imisproject.matching.bridge.PeerTimeScorer();
    }
  }

  @Nested
  @DisplayName("wishes")
  class MeetingWishRule implements Ruling {
    @Override
    public Rule<PersonView, PersonView> rule() {
      return new io.github.imisproject.matching.bridge.MeetingWishRule();
    }
  }

  @Nested
  @DisplayName("the other side")
  class OtherCommunityRule implements Ruling {
    @Override
    public Rule<PersonView, PersonView> rule() {
      return new io.github.imisproject.matching.bridge.OtherCommunityRule();
    }
  }

  @Nested
  @DisplayName("safeguarding")
  class SafeguardingRule implements Ruling {
    @Override
    public Rule<PersonView, PersonView> rule() {
      return new io.github.imisproject.matching.bridge.SafeguardingRule();
    }
  }
}
