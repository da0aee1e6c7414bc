/**
 * Says whether a difference between two strategies is more than chance, and how large it is. Start
 * at {@link PairedComparison}.
 *
 * <p>All tests are for paired values: both strategies measured on the same topics. Every random
 * draw has a seed of its own, derived from the caller's seed and its number, so a result does not
 * depend on the number of threads. {@link Holm} corrects the p-values of several comparisons and
 * {@link Bootstrap} gives intervals.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
