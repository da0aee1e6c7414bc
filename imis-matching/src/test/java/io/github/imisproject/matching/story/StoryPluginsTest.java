package io.github.imisproject.matching.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.CandidateSourceContract;
import io.github.imisproject.matching.contract.RuleContract;
import io.github.imisproject.matching.contract.ScorerContract;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What judges stories")
class StoryPluginsTest {
  static StorySource<StoryView> source() {
    return StorySource.forStories(TownStories.export(TownStories.all()), Vocabularies.embedded());
  }

  static List<StoryView> stories() {
    return TownStories.all().stories().stream()
        .map(story -> source().find(story.id()).orElseThrow())
        .toList();
  }

  static MatchContext context() {
    return MatchContext.of(SampleTown.DAY, Parameters.none());
  }

  static PersonView cook() {
    Person cook = SampleTown.cook();
    return new ConsentGate().view(cook, Optional.empty(), Purpose.MATCH_PEOPLE, SampleTown.DAY);
  }

  interface ForPeople extends ScorerContract<PersonView, StoryView> {
    @Override
    default List<PersonView> seekers() {
      return List.of(cook(), Views.closed());
    }

    @Override
    default List<StoryView> candidates() {
      return stories();
    }

    @Override
    default MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(scorer(), Map.of()));
    }
  }

  interface Between extends ScorerContract<StoryView, StoryView> {
    @Override
    default List<StoryView> seekers() {
      return stories();
    }

    @Override
    default List<StoryView> candidates() {
      return stories();
    }

    @Override
    default MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(scorer(), Map.of()));
    }
  }

  @Test
  void an_age_between_two_birthdays_is_not_taken_for_the_one_before() {
    Person person =
        Migrant.builder(
                PersonDetails.builder("teen")
                    .birthYear(2008)
                    .consents(List.of(SampleTown.consent("teen", SampleTown.USUAL)))
                    .build())
            .build();
    PersonView teen =
        new ConsentGate().view(person, Optional.empty(), Purpose.MATCH_PEOPLE, SampleTown.DAY);
    StoryCareRule rule = new StoryCareRule();
    MatchContext context =
        MatchContext.of(SampleTown.DAY, Parameters.of(rule, Map.of("minorAge", 17.5)));
    StoryView hard = source().find("night-boat").orElseThrow();

    // 17 or 18 years old.
    assertThat(rule.test(teen, hard, context)).isInstanceOf(Verdict.Undecided.class);
  }

  @Nested
  class Interests implements ForPeople {
    @Override
    public Scorer<PersonView, StoryView> scorer() {
      return new StoryInterestScorer();
    }
  }

  @Nested
  class Language implements ForPeople {
    @Override
    public Scorer<PersonView, StoryView> scorer() {
      return new StoryLanguageScorer();
    }
  }

  @Nested
  class Bridge implements ForPeople {
    @Override
    public Scorer<PersonView, StoryView> scorer() {
      return new StoryBridgeScorer();
    }
  }

  @Nested
  class Place implements ForPeople {
    @Override
    public Scorer<PersonView, StoryView> scorer() {
      return new StoryPlaceScorer();
    }
  }

  @Nested
  class Topics implements Between {
    @Override
    public Scorer<StoryView, StoryView> scorer() {
      return new StoryTopicScorer();
    }
  }

  @Nested
  class Words implements Between {
    @Override
    public Scorer<StoryView, StoryView> scorer() {
      return new StoryWordScorer();
    }
  }

  @Nested
  class Across implements Between {
    @Override
    public Scorer<StoryView, StoryView> scorer() {
      return new StoryAcrossScorer();
    }
  }

  @Nested
  class Care implements RuleContract<PersonView, StoryView> {
    @Override
    public Rule<PersonView, StoryView> rule() {
      return new StoryCareRule();
    }

    @Override
    public List<PersonView> seekers() {
      return List.of(cook());
    }

    @Override
    public List<PersonView> unknownSeekers() {
      return List.of(Views.closed());
    }

    @Override
    public List<StoryView> candidates() {
      return stories();
    }

    @Override
    public MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(rule(), Map.of()));
    }
  }

  @Nested
  @DisplayName("has a source for people that")
  class ToPeople implements CandidateSourceContract<PersonView, StoryView> {
    @Override
    public CandidateSource<PersonView, StoryView> source() {
      return StorySource.forPeople(
          TownStories.export(TownStories.all()), TownStories.all(), Vocabularies.embedded());
    }

    @Override
    public PersonView seeker() {
      return cook();
    }

    @Override
    public MatchContext context() {
      return StoryPluginsTest.context();
    }
  }
}
