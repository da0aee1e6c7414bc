package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.ScorerContract;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.text.OfferTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The contract of scorers is kept by")
class BuiltInScorersTest {
  interface OfTheTown extends ScorerContract<PersonView, Offer> {
    @Override
    default List<PersonView> seekers() {
      return List.of(Views.of(SampleTown.cook()), Views.closed());
    }

    @Override
    default List<Offer> candidates() {
      return SampleTown.everyKind();
    }

    @Override
    default MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(scorer(), Map.of()))
          .with(
              ReferenceData.class,
              ReferenceData.of(SampleTown.directory(), Vocabularies.embedded()));
    }
  }

  @Nested
  class Need implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new NeedScorer();
    }
  }

  @Nested
  class Skills implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new SkillScorer();
    }
  }

  @Nested
  class Language implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new LanguageScorer();
    }
  }

  @Nested
  class Distance implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new DistanceScorer();
    }
  }

  @Nested
  class Schedule implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new ScheduleScorer();
    }
  }

  @Nested
  class Interests implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new InterestScorer();
    }
  }

  @Nested
  class Cost implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new CostScorer();
    }
  }

  @Nested
  class Text implements OfTheTown {
    final OfferTexts texts = OfferTexts.of(SampleTown.everyKind(), Vocabularies.embedded());

    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new TextScorer();
    }

    @Override
    public MatchContext context() {
      return OfTheTown.super.context().with(OfferTexts.class, texts.forRequest());
    }
  }

  @Nested
  class Priority implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new PriorityScorer();
    }
  }

  @Nested
  class Freshness implements OfTheTown {
    @Override
    public Scorer<PersonView, Offer> scorer() {
      return new FreshnessScorer();
    }
  }
}
