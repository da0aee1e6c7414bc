package io.github.imisproject.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import io.github.imisproject.matching.spi.Reranker.Ranked;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Reranker} promises; the test of each reranker implements it. */
public interface RerankerContract extends PluginContract {
  /** Returns the reranker to test. */
  Reranker reranker();

  /** Returns a ranking to reorder, best first. */
  List<Ranked> ranking();

  /** Returns the parameters. */
  Parameters parameters();

  @Override
  default Reranker plugin() {
    return reranker();
  }

  /** Whoever was ranked stays ranked. */
  @Test
  default void neither_adds_nor_removes() {
    Comparator<Ranked> byId = Comparator.comparing(Ranked::id);
    assertEquals(
        ranking().stream().sorted(byId).toList(),
        reranker().rerank(ranking(), parameters(), 1).stream().sorted(byId).toList());
  }

  /** The seed is the only source of chance. */
  @Test
  default void gives_the_same_order_for_the_same_seed() {
    assertEquals(
        reranker().rerank(ranking(), parameters(), 42),
        reranker().rerank(ranking(), parameters(), 42));
  }

  /** There is nothing to reorder in an empty ranking. */
  @Test
  default void keeps_an_empty_ranking_empty() {
    assertEquals(List.of(), reranker().rerank(List.of(), parameters(), 1));
  }

  /** What cannot be said cannot be promised. */
  @Test
  default void states_what_it_guarantees() {
    assertFalse(reranker().guarantee().isBlank());
  }
}
