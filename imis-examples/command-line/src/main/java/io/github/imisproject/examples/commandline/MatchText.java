package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.ServedText;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.TextResolver;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.WhyNot;
import io.github.imisproject.matching.explanation.Basis;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Detail;
import io.github.imisproject.matching.explanation.ExplainedScore;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Points;
import io.github.imisproject.matching.explanation.Reason;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers as text, each in its reader's language and direction. */
final class MatchText {
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final PrintWriter out;
  private final boolean brief;
  private final Map<String, LocalizedText> providers = new HashMap<>();
  private final MessageCatalogue words =
      MessageCatalogue.load("match", MatchText.class.getClassLoader());
  private final Explainer explainer = Explainer.standard();
  private final TextResolver resolver = new TextResolver();

  MatchText(PrintWriter out, Directory directory, boolean brief) {
    this.out = out;
    this.brief = brief;
    for (Organisation organisation : directory.organisations()) {
      providers.put(organisation.id(), organisation.name());
    }
  }

  void write(MatchAnswer answer) {
    LanguageTag reader = answer.language();
    MatchResult.Accounting accounting = answer.result().accounting();
    line(
        reader,
        "== "
            + words.format("match.heading", reader, Map.of("person", answer.person()))
            + " ("
            + explainer.languageName(reader, reader)
            + ") ==");
    line(
        reader,
        words.format(
            "match.summary",
            reader,
            Map.of(
                "candidates", accounting.candidates(),
                "matched", accounting.matched(),
                "undecided", accounting.undecided(),
                "excluded", accounting.excluded())));
    out.println();
    if (answer.result().matches().isEmpty()) {
      line(reader, words.format("match.none", reader, Map.of()));
    }
    int place = 1;
    for (Match<Offer> match : answer.result().matches()) {
      match(reader, place++, match);
    }
    answer.whyNot().ifPresent(not -> whyNot(reader, not));
    out.println();
  }

  private void match(LanguageTag reader, int place, Match<Offer> match) {
    Offer offer = match.candidate();
    LocalizedText provider = providers.get(offer.details().providerId());
    line(
        reader,
        place
            + ". "
            + served(offer.title(), reader)
            + (provider == null ? "" : " (" + served(provider, reader) + ")"));
    ExplainedScore told =
        explainer.explain(match.explanation(), brief ? Detail.BRIEF : Detail.FULL, reader);
    List<String> terms = told.allPoints().stream().map(Points::decimal).toList();
    String sum = Points.decimal(told.points()) + " = " + String.join(" + ", terms);
    line(
        reader,
        "   "
            + words.format(
                "match.score",
                reader,
                Map.of("score", TextLayout.isolate(sum, TextDirection.LEFT_TO_RIGHT))));
    told.parts().forEach(part -> part(reader, part));
    out.println();
  }

  private void part(LanguageTag reader, ExplainedScore.Part part) {
    List<String> sentences = new ArrayList<>(part.sentences());
    if (part.basis() == Basis.ASSUMED) {
      sentences.add(words.format("match.assumed", reader, Map.of()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", part.name());
    values.put("sentences", String.join(" ", sentences));
    line(
        reader,
        "   "
            + TextLayout.isolate("+" + Points.decimal(part.points()), TextDirection.LEFT_TO_RIGHT)
            + "  "
            + words.format("match.part", reader, values));
  }

  private void whyNot(LanguageTag reader, MatchAnswer.NotThis not) {
    line(
        reader,
        words.format("match.whyNot", reader, Map.of("title", served(not.offer().title(), reader))));
    for (Reason reason : not.why().reasons()) {
      line(reader, "   " + explainer.sentence(reason, reader));
    }
    for (Change change : not.why().changes()) {
      line(
          reader,
          "   "
              + words.format(
                  "match.wouldDo",
                  reader,
                  Map.of("change", explainer.sentence(change.reason(), reader))));
    }
    if (not.why().changes().isEmpty() && not.why().standing() == WhyNot.Standing.EXCLUDED) {
      line(reader, "   " + words.format("match.nothing", reader, Map.of()));
    }
  }

  /** Returns a text in the reader's language, or in another one with its tag behind it. */
  private String served(LocalizedText text, LanguageTag reader) {
    ServedText served = resolver.resolve(text, reader);
    return served.isolated()
        + (served.isFallback() && !served.language().equals(LanguageTag.UNDETERMINED)
            ? " [" + served.language() + "]"
            : "");
  }

  /** Prints a line whose base direction is the reader's, whatever character comes first. */
  private void line(LanguageTag reader, String text) {
    boolean rightToLeft = TextLayout.direction("", reader) == TextDirection.RIGHT_TO_LEFT;
    boolean turned =
        TextLayout.direction(text, LanguageTag.UNDETERMINED) == TextDirection.RIGHT_TO_LEFT;
    out.println((rightToLeft ? RIGHT_TO_LEFT_MARK : turned ? LEFT_TO_RIGHT_MARK : "") + text);
  }
}
