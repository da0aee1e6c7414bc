package io.github.imisproject.matching.search;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.Provenance;
import io.github.imisproject.matching.Undecided;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hits the best hits, best first, each with its explanation
 * @param total how many hits there are, shown or not
 * @param undecided what may fit, but something asked for is not recorded, best first
 * @param facets for each facet the values that would leave a hit, with the most hits first; other
 *     choices stay as they are, the choice within the facet itself is set aside
 * @param provenance what the answer rests on
 */
public record OfferSearchResult(
    List<Match<Offer>> hits,
    int total,
    List<Undecided<Offer>> undecided,
    Map<SearchFacet, List<FacetCount>> facets,
    Provenance provenance) {
  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if more hits are shown than there are
   */
  public OfferSearchResult {
    hits = List.copyOf(hits);
    undecided = List.copyOf(undecided);
    EnumMap<SearchFacet, List<FacetCount>> copy = new EnumMap<>(SearchFacet.class);
    for (SearchFacet facet : SearchFacet.values()) {
      copy.put(facet, List.copyOf(facets.getOrDefault(facet, List.of())));
    }
    facets = Collections.unmodifiableMap(copy);
    requireNonNull(provenance, "provenance");
    if (total < hits.size()) {
      throw new IllegalArgumentException(
          "total is " + total + ", must be at least the " + hits.size() + " shown");
    }
  }
}
