package io.github.imisproject.matching.evaluation;

import java.util.function.ToDoubleFunction;

/**
 * One number about one case, pinned to its source.
 *
 * <p>Implementations are stateless and thread-safe and depend on their argument alone.
 *
 * @param <C> what is measured, such as a {@link JudgedRanking}
 */
public interface Metric<C> {
  /** Returns the stable name used in files and reports, such as {@code ndcg_cut_10}. */
  String id();

  /** Returns where the formula comes from: authors, title, place and year. */
  String source();

  /** Returns what this implementation settles that the source leaves open, for reports. */
  String convention();

  /** Returns which end of the scale is better. */
  Direction direction();

  /** Returns the value for one case; never NaN. */
  double evaluate(C measured);

  /**
   * Returns a metric from its parts.
   *
   * @param id the stable name
   * @param source where the formula comes from
   * @param convention what the source leaves open
   * @param direction which end is better
   * @param formula a pure function that never returns NaN
   */
  static <C> Metric<C> of(
      String id,
      String source,
      String convention,
      Direction direction,
      ToDoubleFunction<C> formula) {
    return new FormulaMetric<>(id, source, convention, direction, formula);
  }
}
