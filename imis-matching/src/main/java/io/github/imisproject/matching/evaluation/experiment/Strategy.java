package io.github.imisproject.matching.evaluation.experiment;

import java.util.List;

/**
 * A way of ranking offers for a person, to be compared with others.
 *
 * <p>Implementations are immutable and deterministic: they use no clock and no randomness but the
 * seed of {@link Training}.
 */
public interface Strategy {
  /** Returns the stable name used in experiment files and reports, such as {@code "nearest"}. */
  String id();

  /**
   * Learns whatever there is to learn, once for each experiment.
   *
   * @return the ranking to measure
   */
  Ranker prepare(Training training);

  /** A strategy that is ready to rank. Must be thread-safe and deterministic. */
  @FunctionalInterface
  interface Ranker {
    /**
     * Returns offers for a person, best first; the list may be shorter than asked for.
     *
     * @param seeker whom to rank for
     * @param depth how many offers are measured; more are cut off
     */
    List<Scored> rank(StudyCase seeker, int depth);
  }

  /**
   * One ranked offer.
   *
   * @param offerId the offer
   * @param score how well it suits, finite; more is better
   */
  record Scored(String offerId, double score) {}
}
