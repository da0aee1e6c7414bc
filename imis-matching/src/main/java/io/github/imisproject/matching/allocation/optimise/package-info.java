/**
 * Fast solvers over plain arrays for the assignments that have an exact, provable optimum. Start at
 * {@link DenseAssignment} where every row may go to every column, and at {@link SparseAssignment}
 * where each row has a short list and columns have capacities.
 *
 * <p>Both are auctions with falling step size: rows bid for columns, prices rise, and the prices
 * left at the end prove the optimum. They name nobody and explain nothing; the allocation
 * mechanisms call them and turn prices into reasons.
 */
@NullMarked
package io.github.imisproject.matching.allocation.optimise;

import org.jspecify.annotations.NullMarked;
