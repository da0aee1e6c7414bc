package io.github.imisproject.examples.firstmatch;

import static io.github.imisproject.core.text.LanguageTag.FRENCH;
import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.i18n.TextResolver;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.explanation.Explainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Finds the best offer for one newcomer in the invented town, and says why in French. */
public final class FirstMatch {
  private FirstMatch() {}

  /** Prints the offer and the reasons. */
  public static void main(String[] args) throws IOException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException {
    // snippet: the front page shows these lines
    Directory town = read(Directory.class, "directory.json");
    Person person = read(Profiles.class, "profiles.json").people().get(2);
    Matcher<Person, Offer> matcher = Matcher.forOffers(town, MatchingPolicy.standard());
    var request = MatchRequest.of(person, LocalDate.of(2026, 3, 2)).top(1);
    for (Match<Offer> match : matcher.match(request).matches()) {
      String title = new TextResolver().resolve(match.candidate().title(), FRENCH).value();
      out.println(title + ": " + match.score().value());
      for (var part : match.explanation().contributions()) {
        Explainer.standard().sentences(part, FRENCH).forEach(out::println);
      }
    }
    // end
  }

  private static <T> T read(Class<T> type, String name) throws IOException {
    try (InputStream in = FirstMatch.class.getResourceAsStream("/town/" + name)) {
      return ImisJson.create().read(type, requireNonNull(in)).get();
    }
  }
}
