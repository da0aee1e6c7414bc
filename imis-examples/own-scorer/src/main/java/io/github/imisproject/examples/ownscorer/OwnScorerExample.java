package io.github.imisproject.examples.ownscorer;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.SupportNeed;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.MissingDataPolicy;
import io.github.imisproject.matching.explanation.Explainer;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ranks three courses by the scorer of this example, and says why. */
public final class OwnScorerExample {
  private OwnScorerExample() {}

  /** Prints the ranking in English. */
  public static void main(String[] args) {
    run(System.out, LanguageTag.ENGLISH);
  }

  static void run(PrintStream out, LanguageTag reader) {
    MatchingPolicy policy =
        MatchingPolicy.standard()
            .withRules(List.of())
            .withMissingData(new MissingDataPolicy.Pessimistic())
            .withScorers(List.of(WeightedUse.of("support", 1)));
    Person newcomer = Migrant.builder(PersonDetails.builder("newcomer").build()).build();
    Explainer explainer =
        Explainer.standard()
            .with(MessageCatalogue.load("support", OwnScorerExample.class.getClassLoader()));
    for (Match<Offer> match :
        Matcher.forOffers(directory(), policy)
            .match(MatchRequest.of(newcomer, LocalDate.of(2026, 3, 2)))
            .matches()) {
      List<String> sentences = new ArrayList<>();
      match
          .explanation()
          .contributions()
          .forEach(part -> sentences.addAll(explainer.sentences(part, reader)));
      out.println(match.candidate().title().original() + ": " + String.join(" ", sentences));
    }
  }

  static Directory directory() {
    return new Directory(
        List.of(),
        List.of(),
        List.of(),
        List.of(
            course("Sewing", SupportNeed.Kind.CHILDCARE, SupportNeed.Kind.STEP_FREE),
            course("Cooking"),
            course("Gardening", SupportNeed.Kind.CHILDCARE)),
        Map.of());
  }

  private static Offer course(String title, SupportNeed.Kind... support) {
    OfferDetails details =
        OfferDetails.builder(
                title,
                "workshop",
                LocalizedText.of(LanguageTag.ENGLISH, title),
                OfferCategory.TRAINING,
                OfferStatus.ACTIVE)
            .support(List.of(support).stream().map(SupportNeed::of).toList())
            .build();
    return ServiceOffer.builder(details).build();
  }
}
