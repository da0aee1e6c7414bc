/**
 * Tries other weights and numbers of a policy and says what the choice is worth. Start at {@link
 * io.github.imisproject.matching.evaluation.search.ParameterSearch}.
 *
 * <p>A {@link io.github.imisproject.matching.evaluation.search.SearchSpace} names what may change
 * and how far: as a grid, or by seeded random draws. Every candidate is measured by one metric on
 * the parts of each {@link io.github.imisproject.matching.evaluation.split.Split}. The {@link
 * io.github.imisproject.matching.evaluation.search.SearchResult} holds all trials in order, the
 * winner, and a held-out value from items that had no say in the choice.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.search;

import org.jspecify.annotations.NullMarked;
