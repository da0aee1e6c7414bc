package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.WhyNot;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/** Writes answers as text, each in its reader's language and direction. */
final class MatchText {
  private final PrintWriter out;
  private final boolean brief;
  private final Map<String, LocalizedText> providers = new HashMap<>();
  private final LocalFieldText fields;
  private final MessageCatalogue words;
  private final Explainer explainer;
  private final ReaderLines lines;

  MatchText(PrintWriter out, Directory directory, LocalTown town, boolean brief) {
    this.out = out;
    this.brief = brief;
    this.fields = new LocalFieldText(town);
    this.words = town.words();
    this.explainer = town.explainer();
    this.lines = new ReaderLines(out, town);
    for (Organisation organisation : directory.organisations()) {
      providers.put(organisation.id(), organisation.name());
    }
  }

  void write(MatchAnswer answer) {
    LanguageTag reader = answer.language();
    MatchResult.Accounting accounting = answer.result().accounting();
    lines.line(
        reader,
        "== "
            + words.format("match.heading", reader, Map.of("person", answer.person()))
            + " ("
            + explainer.languageName(reader, reader)
            + ") ==");
    lines.line(
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
      lines.line(reader, words.format("match.none", reader, Map.of()));
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
    lines.line(
        reader,
        place
            + ". "
            + lines.served(offer.title(), reader)
            + (provider == null ? "" : " (" + lines.served(provider, reader) + ")"));
    fields.of(offer, reader).values().forEach(field -> lines.line(reader, "   " + field));
    lines.explained(reader, match.explanation(), brief);
    out.println();
  }

  private void whyNot(LanguageTag reader, MatchAnswer.NotThis not) {
    lines.line(
        reader,
        words.format(
            "match.whyNot", reader, Map.of("title", lines.served(not.offer().title(), reader))));
    for (Reason reason : not.why().reasons()) {
      lines.line(reader, "   " + explainer.sentence(reason, reader));
    }
    for (Change change : not.why().changes()) {
      lines.line(
          reader,
          "   "
              + words.format(
                  "match.wouldDo",
                  reader,
                  Map.of("change", explainer.sentence(change.reason(), reader))));
    }
    if (not.why().changes().isEmpty() && not.why().standing() == WhyNot.Standing.EXCLUDED) {
      lines.line(reader, "   " + words.format("match.nothing", reader, Map.of()));
    }
  }
}
