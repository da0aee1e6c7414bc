package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.search.FacetCount;
import io.github.imisproject.matching.search.OfferSearchResult;
import io.github.imisproject.matching.search.SearchFacet;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the answer to a search in its reader's language and direction. */
final class SearchText {
  /** How many values of a facet are shown. */
  private static final int VALUES = 6;

  private final PrintWriter out;
  private final ReaderLines lines;
  private final Map<String, LocalizedText> providers = new HashMap<>();
  private final MessageCatalogue words =
      MessageCatalogue.load("search", SearchText.class.getClassLoader());
  private final Explainer explainer = Explainer.standard();

  SearchText(PrintWriter out, Directory directory) {
    this.out = out;
    this.lines = new ReaderLines(out);
    for (Organisation organisation : directory.organisations()) {
      providers.put(organisation.id(), organisation.name());
    }
  }

  void write(OfferSearchResult result, String text, LanguageTag reader) {
    String heading =
        text.isEmpty()
            ? words.format("search.all", reader, Map.of())
            : words.format("search.heading", reader, Map.of("text", text));
    lines.line(reader, "== " + heading + " ==");
    lines.line(reader, words.format("search.total", reader, Map.of("count", result.total())));
    if (!result.undecided().isEmpty()) {
      lines.line(
          reader,
          words.format("search.undecided", reader, Map.of("count", result.undecided().size())));
    }
    out.println();
    int place = 1;
    for (Match<Offer> hit : result.hits()) {
      hit(reader, place++, hit);
    }
    facets(reader, result);
  }

  private void hit(LanguageTag reader, int place, Match<Offer> hit) {
    Offer offer = hit.candidate();
    LocalizedText provider = providers.get(offer.details().providerId());
    lines.line(
        reader,
        place
            + ". "
            + lines.served(offer.title(), reader)
            + (provider == null ? "" : " (" + lines.served(provider, reader) + ")"));
    List<Contribution> parts = hit.explanation().contributions();
    // A search without words and without a place has nothing to rank by.
    if (parts.stream().anyMatch(part -> part.weight() > 0)) {
      lines.explained(reader, hit.explanation(), false);
    }
    out.println();
  }

  private void facets(LanguageTag reader, OfferSearchResult result) {
    boolean any = result.facets().values().stream().anyMatch(counts -> !counts.isEmpty());
    if (!any) {
      return;
    }
    lines.line(reader, words.format("search.narrow", reader, Map.of()));
    for (Map.Entry<SearchFacet, List<FacetCount>> facet : result.facets().entrySet()) {
      if (!facet.getValue().isEmpty()) {
        List<String> values =
            facet.getValue().stream()
                .limit(VALUES)
                .map(count -> explainer.sentence(count.reason(), reader))
                .toList();
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(
            "facet", explainer.sentence(Reason.of("facet." + facet.getKey().key()), reader));
        arguments.put("values", String.join(" · ", values));
        lines.line(reader, "   " + words.format("search.facet", reader, arguments));
      }
    }
  }
}
