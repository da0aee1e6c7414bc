package io.github.imisproject.matching.evaluation.trec;

/**
 * How a run is evaluated.
 *
 * @param relevanceLevel the lowest grade that counts as relevant, 1 or more
 * @param depth how many items of a topic are looked at, 1 or more
 * @param allTopics whether a judged topic that the run lacks counts as 0 instead of being left out
 * @param judgedOnly whether items without a judgement are taken out before anything is measured
 */
public record TrecOptions(int relevanceLevel, int depth, boolean allTopics, boolean judgedOnly) {
  /** The conventions of {@code trec_eval} without options. */
  public static final TrecOptions DEFAULT = new TrecOptions(1, Integer.MAX_VALUE, false, false);

  /** Checks the ranges. */
  public TrecOptions {
    if (relevanceLevel < 1) {
      throw new IllegalArgumentException(
          "relevanceLevel is " + relevanceLevel + ", must be 1 or more");
    }
    if (depth < 1) {
      throw new IllegalArgumentException("depth is " + depth + ", must be 1 or more");
    }
  }
}
