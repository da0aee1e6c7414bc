package io.github.imisproject.matching.spi;

import java.util.List;

/**
 * Settles the final order, for diversity or fairness.
 *
 * <p>It may reorder; it neither adds nor removes, which the matcher checks. What it needs beside
 * the ranked items, such as groups for a fairness guarantee, reaches it through its own
 * construction, so that no scorer can read it.
 */
public interface Reranker extends Plugin {
  /** Returns in plain words what holds of every order it returns. */
  String guarantee();

  /**
   * Returns {@code ranked} in a new order.
   *
   * @param ranked the ids and scores, best first
   * @param parameters what the policy sets
   * @param seed the request's seed; the only source of randomness
   */
  List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed);

  /**
   * One ranked candidate.
   *
   * @param id the candidate's id
   * @param score its score, from 0 to 1
   */
  record Ranked(String id, double score) {}
}
