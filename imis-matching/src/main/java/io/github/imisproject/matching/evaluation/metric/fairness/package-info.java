/**
 * Measures of how evenly groups are treated by ranked lists. Start at {@link GroupMetrics}.
 *
 * <p>A {@link GroupedRanking} is one list with the group of each item. {@link GroupMetrics} tests
 * it against a lottery with the {@link io.github.imisproject.matching.rerank.MinimumTable} that
 * FA*IR reranking uses too, and compares representation and exposure with a target; {@link
 * ExpectedExposure} and {@link AmortisedInequity} look at many lists at once. How a metric of
 * people differs between two groups is measured by {@code evaluation.statistics}. Groups are given
 * here apart from any record, so that no scorer can read them.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.metric.fairness;

import org.jspecify.annotations.NullMarked;
