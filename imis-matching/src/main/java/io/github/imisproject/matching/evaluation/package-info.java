/**
 * Measures how good a matching strategy is, so that anyone can repeat the comparison. Start at
 * {@link Metric}.
 *
 * <p>A metric is a pure function from one case to one number, pinned to its source and to a stated
 * convention, since the same name means different numbers in different tools. A {@link
 * JudgedRanking} is one ranked list beside what is known of its items; {@code evaluation.trec}
 * reads and writes the field's run and judgement files and prints the numbers that {@code
 * trec_eval} prints.
 */
@NullMarked
package io.github.imisproject.matching.evaluation;

import org.jspecify.annotations.NullMarked;
