package io.github.imisproject.matching.evaluation.trec;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import java.util.function.ToDoubleFunction;

/**
 * One printed line of an evaluation: a metric with the way its topics become one figure.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrecMeasure implements Metric<JudgedRanking> {
  /** How the values of the topics become one figure. */
  enum Summary {
    /** The arithmetic mean over the topics. */
    MEAN,
    /** The geometric mean, each topic counting for at least {@value TrecMeasures#FLOOR}. */
    GEOMETRIC_MEAN,
    /** The sum, printed as a whole number. */
    SUM,
    /** The number of topics; printed in the summary alone. */
    COUNT,
    /** The name of the run; printed in the summary alone. */
    RUN_NAME,
    /** Text of one topic; not printed in the summary. */
    TOPIC_TEXT
  }

  private final String id;
  private final Summary summary;
  private final Direction direction;
  private final String source;
  private final String convention;
  private final ToDoubleFunction<JudgedRanking> formula;
  private final int parameter;

  TrecMeasure(
      String id,
      Summary summary,
      Direction direction,
      String source,
      String convention,
      int parameter,
      ToDoubleFunction<JudgedRanking> formula) {
    this.id = requireNonNull(id);
    this.summary = summary;
    this.direction = direction;
    this.source = source;
    this.convention = convention;
    this.parameter = parameter;
    this.formula = formula;
  }

  /** Returns a measure whose printed figure is the mean of any metric of rankings. */
  public static TrecMeasure of(Metric<JudgedRanking> metric) {
    return metric instanceof TrecMeasure measure
        ? measure
        : new TrecMeasure(
            metric.id(),
            Summary.MEAN,
            metric.direction(),
            metric.source(),
            metric.convention(),
            0,
            metric::evaluate);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String convention() {
    return convention;
  }

  @Override
  public Direction direction() {
    return direction;
  }

  /**
   * Returns the value for one topic.
   *
   * @return a finite number; for a geometric mean the value before its logarithm is taken
   */
  @Override
  public double evaluate(JudgedRanking topic) {
    return formula.applyAsDouble(topic);
  }

  Summary summary() {
    return summary;
  }

  /** The length of a topic's text; meaningless for other measures. */
  int parameter() {
    return parameter;
  }

  @Override
  public String toString() {
    return id;
  }
}
