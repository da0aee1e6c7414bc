/**
 * Parts people, cases or decisions into what may be learnt from and what is measured. Start at
 * {@link io.github.imisproject.matching.evaluation.split.Splits}.
 *
 * <p>A {@link io.github.imisproject.matching.evaluation.split.Split} has a training and a test part
 * that share nothing. Items are known by their ids, so the same items, seed and kind of split give
 * the same parts on every machine, in whatever order the items were read. Which kind is honest
 * depends on the question: the future is not known today, and one household is not two.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.split;

import org.jspecify.annotations.NullMarked;
