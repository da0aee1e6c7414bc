/**
 * Fast solvers over plain arrays whose answers come with a proof. Start at {@link DenseAssignment}
 * where every row may go to every column, at {@link SparseAssignment} where each row has a short
 * list and columns have capacities, and at {@link FamilyAssignment} where families of different
 * size need several services and are placed whole.
 *
 * <p>The first two are auctions with falling step size: rows bid for columns, prices rise, and the
 * prices left at the end prove the optimum. The third is NP-hard: prices prove a bound, a search
 * comes near it, and on request a tree is searched to the end. They name nobody and explain
 * nothing; the allocation mechanisms call them and turn prices into reasons.
 */
@NullMarked
package io.github.imisproject.matching.allocation.optimise;

import org.jspecify.annotations.NullMarked;
