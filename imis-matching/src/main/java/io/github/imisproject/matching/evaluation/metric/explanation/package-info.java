/**
 * Measures of how well the reasons of a match tell why it is there. Start at {@link
 * ExplanationMetrics}.
 *
 * <p>An explanation is data whose numbers add up, so that its quality can be counted: whether the
 * reasons account for the whole score, how long they are, and whether a reader who hears only the
 * strongest few would still put the matches in the same order.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.metric.explanation;

import org.jspecify.annotations.NullMarked;
