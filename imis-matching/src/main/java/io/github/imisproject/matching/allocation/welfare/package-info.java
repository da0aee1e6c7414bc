/**
 * Mechanisms that maximise a measure of everybody's scores, each with a proof of how good it is.
 *
 * <p>The highest total: {@link io.github.imisproject.matching.allocation.welfare.OptimalAssignment}
 * where all need the same, exact at any size it accepts, and {@link
 * io.github.imisproject.matching.allocation.welfare.FamilyPlacement} where families need several
 * services, with a certified gap at thousands of families. Fairness first: {@link
 * io.github.imisproject.matching.allocation.welfare.LeximinPlacement} lifts those who get least,
 * {@link io.github.imisproject.matching.allocation.welfare.NashPlacement} balances; both report
 * what that costs in total as an {@link
 * io.github.imisproject.matching.allocation.Allocation.Fairness}. For small markets, and a
 * canonical choice among equal totals, there is {@code max-score} in the package {@code mechanism}.
 */
@NullMarked
package io.github.imisproject.matching.allocation.welfare;

import org.jspecify.annotations.NullMarked;
