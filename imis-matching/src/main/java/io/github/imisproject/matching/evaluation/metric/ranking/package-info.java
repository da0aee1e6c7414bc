/**
 * Measures of one ranked list that {@code trec_eval} does not have. Start at {@link
 * RankingMetrics}.
 *
 * <p>Precision, recall, average precision, linear nDCG, reciprocal rank and the like are in {@code
 * evaluation.trec}, equal to {@code trec_eval} to the printed digit. Here are average precision at
 * k in its two meanings, nDCG with exponential gain, expected reciprocal rank and rank-biased
 * precision with its residual.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.metric.ranking;

import org.jspecify.annotations.NullMarked;
