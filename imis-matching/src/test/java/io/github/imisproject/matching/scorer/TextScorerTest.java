package io.github.imisproject.matching.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.hsds.HsdsImport;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.text.OfferTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scorer of texts")
class TextScorerTest {
  final TextScorer scorer = new TextScorer();

  static Person asking(String need, Need.Urgency urgency, Optional<LocalizedText> words) {
    return Migrant.builder(
            PersonDetails.builder("asker")
                .needs(
                    List.of(
                        new Need(
                            SampleTown.need(need), Optional.of(urgency), Need.Status.OPEN, words)))
                .consents(List.of(SampleTown.consent("asker", EnumSet.of(DataCategory.PREFERENCE))))
                .build())
        .build();
  }

  MatchContext context(List<Offer> offers) {
    return MatchContext.of(SampleTown.DAY, Parameters.of(scorer, Map.of()))
        .with(OfferTexts.class, OfferTexts.of(offers, Vocabularies.embedded()));
  }

  @Test
  void looks_for_the_kind_of_need_where_nobody_wrote_words() {
    Offer course = SampleTown.course();
    Person learner = asking("LANGUAGE", Need.Urgency.CRITICAL, Optional.empty());
    List<Offer> offers =
        List.of(
            course, SampleTown.service("language school", OfferCategory.OTHER, Optional.empty()));
    Assessment school = scorer.assess(Views.of(learner), offers.get(1), context(offers));
    assertThat(((Assessment.Known) school).score()).isPositive();
    assertThat(((Assessment.Known) school).reasons())
        .extracting(Reason::code)
        .containsExactly("text.concept");
    Assessment none = scorer.assess(Views.of(learner), course, context(offers));
    assertThat(none).isEqualTo(Assessment.of(0, Reason.of("text.none")));
  }

  @Test
  void counts_a_need_less_the_longer_it_can_wait() {
    List<Offer> offers =
        List.of(SampleTown.service("swimming pool", OfferCategory.OTHER, Optional.empty()));
    double last = 0;
    for (Need.Urgency urgency : Need.Urgency.values()) {
      Person swimmer =
          asking("HEALTHCARE", urgency, Optional.of(LocalizedText.of("en", "swimming")));
      Assessment.Known known =
          (Assessment.Known) scorer.assess(Views.of(swimmer), offers.get(0), context(offers));
      assertThat(known.score()).isGreaterThan(last);
      last = known.score();
    }
  }

  @Test
  void never_sees_words_without_consent_and_says_so() {
    List<Offer> offers = SampleTown.offers();
    assertThat(scorer.assess(Views.closed(), offers.get(0), context(offers)))
        .isInstanceOf(Assessment.Missing.class);
    assertThat(scorer.upperBound(Views.closed(), context(offers))).isEqualTo(1);
  }

  @Test
  void has_no_say_without_texts_or_without_an_open_need() {
    MatchContext bare = MatchContext.of(SampleTown.DAY, Parameters.of(scorer, Map.of()));
    Offer offer = SampleTown.course();
    assertThat(scorer.assess(Views.of(SampleTown.cook()), offer, bare))
        .isEqualTo(Assessment.notApplicable());
    Person content =
        Migrant.builder(
                PersonDetails.builder("content")
                    .needs(List.of())
                    .consents(
                        List.of(SampleTown.consent("content", EnumSet.of(DataCategory.PREFERENCE))))
                    .build())
            .build();
    assertThat(scorer.assess(Views.of(content), offer, context(List.of(offer))))
        .isEqualTo(Assessment.notApplicable());
  }

  @Test
  void takes_part_in_a_policy_with_parameters_and_explains_in_five_languages() {
    MatchingPolicy policy =
        MatchingPolicy.standard()
            .withRules(List.of())
            .withScorers(List.of(new WeightedUse("text", 1, Map.of("k1", 0.9, "b", 0.4))));
    assertThat(MatchingPolicy.read(policy.toJson()).get()).isEqualTo(policy);
    Person cook =
        asking("FIND_JOB", Need.Urgency.HIGH, Optional.of(LocalizedText.of("fa", "کمک آشپز")));
    Match<Offer> best =
        Matcher.forOffers(SampleTown.directory(), policy)
            .match(MatchRequest.of(cook, SampleTown.DAY))
            .matches()
            .get(0);
    assertThat(best.id()).isEqualTo("job-kitchen");
    Contribution text = best.explanation().contributions().get(0);
    for (LanguageTag reader : SupportedLanguages.ALL) {
      assertThat(Explainer.standard().sentences(text, reader))
          .isNotEmpty()
          .allMatch(sentence -> sentence.contains("آشپز"));
    }
  }

  @Test
  void lets_a_need_in_words_find_the_right_services_of_a_real_directory() {
    Optional<Path> folder = legalAid();
    folder.ifPresentOrElse(
        path -> {}, () -> System.out.println("skipped: there is no ../shared/data folder"));
    Assumptions.assumeTrue(folder.isPresent(), "there is no ../shared/data folder");
    Directory directory =
        new HsdsImport(LanguageTag.ENGLISH, OfferCategory.LEGAL)
            .read(folder.get(), ReadingProgress.NONE)
            .get();
    MatchingPolicy policy =
        MatchingPolicy.standardForText()
            .withRules(List.of(new Use("authorisedProvider", Map.of("acceptUnrecorded", true))));
    Matcher<Person, Offer> matcher = Matcher.forOffers(directory, policy);
    for (List<String> wish :
        List.of(
            List.of("en", "my landlord wants to evict me", "evict|landlord|tenant"),
            List.of("en", "a lawyer for my immigration papers", "immigra|asylum"),
            List.of("en", "divorce from my husband", "divorce"),
            List.of("ar", "أريد المساعدة في السكن والإيجار", "hous"))) {
      Person person =
          asking(
              "LEGAL", Need.Urgency.HIGH, Optional.of(LocalizedText.of(wish.get(0), wish.get(1))));
      List<Match<Offer>> best =
          matcher.match(MatchRequest.of(person, SampleTown.DAY).top(3)).matches();
      assertThat(best.get(0).candidate().title().original().toLowerCase(java.util.Locale.ROOT))
          .as(wish.get(1))
          .containsPattern(wish.get(2));
    }
  }

  static Optional<Path> legalAid() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data/hsds/legal-aid-1.x");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }
}
