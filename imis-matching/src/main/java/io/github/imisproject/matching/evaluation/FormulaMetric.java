package io.github.imisproject.matching.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.function.ToDoubleFunction;

/** A metric that is its parts. */
record FormulaMetric<C>(
    String id, String source, String convention, Direction direction, ToDoubleFunction<C> formula)
    implements Metric<C> {
  FormulaMetric {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(convention, "convention");
    requireNonNull(direction, "direction");
    requireNonNull(formula, "formula");
  }

  @Override
  public double evaluate(C measured) {
    double value = formula.applyAsDouble(measured);
    if (Double.isNaN(value)) {
      throw new IllegalStateException(
          "metric '" + id + "' is not a number; a formula must settle the case it divides by zero");
    }
    return value;
  }

  @Override
  public String toString() {
    return id;
  }
}
