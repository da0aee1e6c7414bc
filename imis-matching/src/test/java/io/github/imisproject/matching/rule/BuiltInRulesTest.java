package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.RuleContract;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The contract of rules is kept by")
class BuiltInRulesTest {
  interface OfTheTown extends RuleContract<PersonView, Offer> {
    @Override
    default List<PersonView> seekers() {
      return List.of(Views.of(SampleTown.cook()), Views.closed());
    }

    @Override
    default List<PersonView> unknownSeekers() {
      return List.of(Views.closed());
    }

    @Override
    default List<Offer> candidates() {
      return SampleTown.everyKind();
    }

    @Override
    default MatchContext context() {
      return MatchContext.of(SampleTown.DAY, Parameters.of(rule(), Map.of()))
          .with(
              ReferenceData.class,
              ReferenceData.of(SampleTown.directory(), Vocabularies.embedded()));
    }
  }

  @Nested
  class Eligibility implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new OfferEligibilityRule();
    }
  }

  @Nested
  class LegalStatus implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new LegalStatusRule();
    }
  }

  @Nested
  class AuthorisedProvider implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new AuthorisedProviderRule();
    }

    @Override
    public List<Offer> candidatesThatAskForFacts() {
      return SampleTown.everyKind().stream()
          .filter(offer -> !offer.details().providerId().equals("lapsed"))
          .toList();
    }
  }

  @Nested
  class Availability implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new AvailabilityRule();
    }
  }

  @Nested
  class Distance implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new DistanceRule();
    }
  }

  @Nested
  class Language implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new LanguageRule();
    }
  }

  @Nested
  class Capacity implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new CapacityRule();
    }
  }

  @Nested
  class Audience implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new AudienceRule();
    }
  }

  @Nested
  class OpenCategory implements OfTheTown {
    @Override
    public Rule<PersonView, Offer> rule() {
      return new OpenCategoryRule();
    }
  }
}
