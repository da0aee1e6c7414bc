package io.github.imisproject.examples.nextsteps;

import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.ExplanationDiff;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.gap.ChangeCosts;
import io.github.imisproject.matching.gap.GapFinder;
import io.github.imisproject.matching.gap.GapReport;
import io.github.imisproject.matching.gap.Goal;
import io.github.imisproject.matching.gap.ProfileChanges;
import io.github.imisproject.matching.gap.SkillGap;
import io.github.imisproject.matching.gap.TrainingAdviser;
import io.github.imisproject.matching.gap.WhatIf;
import io.github.imisproject.matching.reciprocal.Asked;
import io.github.imisproject.matching.reciprocal.TwoSidedMatch;
import io.github.imisproject.matching.reciprocal.TwoSidedMatcher;
import io.github.imisproject.matching.search.OfferQuery;
import io.github.imisproject.matching.search.OfferSearch;
import io.github.imisproject.matching.search.OfferSearchResult;
import io.github.imisproject.matching.search.SearchFacet;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks more of the invented town than a list of offers. */
public final class NextSteps {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final PrintStream out;
  private final Directory town;
  private final Profiles profiles;
  private final Person person;
  private final Matcher<Person, Offer> matcher;
  private final MatchRequest<Person> request;

  private NextSteps(PrintStream out) throws IOException {
    this.out = out;
    this.town = read(Directory.class, "directory.json");
    this.profiles = read(Profiles.class, "profiles.json");
    this.person = profiles.people().get(2);
    this.matcher = Matcher.forOffers(town, MatchingPolicy.standard());
    this.request = MatchRequest.of(person, DAY);
  }

  /** Prints the answers in English. */
  public static void main(String[] args) throws IOException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException {
    NextSteps steps = new NextSteps(out);
    steps.difference();
    steps.gap();
    steps.bothSides();
    steps.search();
  }

  private void difference() {
    // snippet: two offers side by side
    List<Match<Offer>> best = matcher.match(request.top(2)).matches();
    ExplanationDiff diff = ExplanationDiff.of(best.get(0).explanation(), best.get(1).explanation());
    tell(diff.reasons(best.get(0).candidate().title(), best.get(1).candidate().title()));
    // end
  }

  private void gap() {
    Offer closed = town.offers().stream().filter(o -> o.id().equals(CLOSED)).findFirst().get();
    // snippet: what would open a closed offer
    PersonView seen = new ConsentGate().view(person, Optional.empty(), Purpose.MATCH_JOBS, DAY);
    ReferenceData reference = ReferenceData.of(town, Vocabularies.embedded());
    List<WhatIf<Person>> possible =
        ProfileChanges.towards(seen, closed, reference, ChangeCosts.USUAL);
    GapReport report =
        GapFinder.of(matcher).find(request, closed.id(), new Goal.Allowed(), possible).get();
    tell(report.reasons());
    TrainingAdviser adviser = new TrainingAdviser(matcher, town, Vocabularies.embedded());
    for (SkillGap gap : adviser.advise(request, seen, closed)) {
      tell(gap.reasons());
    }
    // end
  }

  private void bothSides() {
    // snippet: employers choose, too
    Matcher<Offer, PersonView> employers =
        Matcher.forPeople(
            profiles,
            town,
            MatchingPolicy.standard(),
            Vocabularies.embedded(),
            Plugins.installed());
    TwoSidedMatcher<Person, Offer> both =
        TwoSidedMatcher.of(
            matcher,
            Person::id,
            offer ->
                offer instanceof JobOffer
                    ? Optional.of(new Asked<>(employers, offer))
                    : Optional.empty(),
            Use.of("harmonicMean"),
            Plugins.installed());
    for (TwoSidedMatch<Offer> match : both.match(request.top(2)).matches()) {
      tell(match.reasons());
    }
    // end
  }

  private void search() {
    // snippet: search without a profile
    OfferSearchResult found =
        OfferSearch.of(town)
            .search(OfferQuery.of(DAY).text(LocalizedText.of("fa", "کلاس آشپزی")).top(3));
    for (Match<Offer> hit : found.hits()) {
      tell(hit.explanation().contributions().get(0).reasons());
    }
    for (var choice : found.facets().getOrDefault(SearchFacet.DATE, List.of())) {
      tell(List.of(choice.reason()));
    }
    // end
  }

  private static final String CLOSED = "care-assistant";

  private void tell(List<Reason> reasons) {
    for (Reason reason : reasons) {
      out.println(Explainer.standard().sentence(reason, ENGLISH));
    }
  }

  private static <T> T read(Class<T> type, String name) throws IOException {
    try (InputStream in = NextSteps.class.getResourceAsStream("/town/" + name)) {
      return ImisJson.create().read(type, requireNonNull(in)).get();
    }
  }
}
