/**
 * Measures of who was placed where. Start at {@link AllocationMetrics}.
 *
 * <p>An {@link Outcome} is a problem and the place of each party; its metrics count who is placed,
 * how high on their list, how useful the places are to the worst off and to all together, whom the
 * result gives a reason to complain (waste, blocking pairs, envy), and what share of the best
 * possible total it reaches. A party is placed whole or not at all, so families are never split.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.metric.allocation;

import org.jspecify.annotations.NullMarked;
