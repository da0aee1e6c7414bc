package io.github.imisproject.matching;

import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a reranker settle the order, and checks that it does nothing else. */
final class Reranking {
  private Reranking() {}

  /**
   * Returns the matches in the reranker's order.
   *
   * @throws IllegalStateException if it adds, removes or changes any
   */
  static <C> List<Match<C>> of(List<Match<C>> ranked, Reranker reranker, Use use, long seed) {
    Map<String, Match<C>> byId = new HashMap<>();
    List<Reranker.Ranked> items = new ArrayList<>();
    for (Match<C> match : ranked) {
      byId.put(match.id(), match);
      items.add(new Reranker.Ranked(match.id(), match.score().value()));
    }
    List<Reranker.Ranked> order =
        reranker.rerank(List.copyOf(items), Parameters.of(reranker, use.parameters()), seed);
    if (order.size() != items.size() || !new HashSet<>(order).equals(new HashSet<>(items))) {
      throw new IllegalStateException(
          "reranker '" + use.id() + "' added, removed or changed items; it may only reorder them");
    }
    return order.stream()
        .map(item -> Optional.ofNullable(byId.get(item.id())).orElseThrow())
        .toList();
  }
}
