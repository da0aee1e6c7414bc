/**
 * The mechanisms: everything that turns an {@link
 * io.github.imisproject.matching.allocation.AllocationProblem} into an {@link
 * io.github.imisproject.matching.allocation.Allocation}. Find one by its id in {@link
 * io.github.imisproject.matching.allocation.mechanism.Mechanisms}.
 *
 * <p>Wishes first, without a start plan: {@link
 * io.github.imisproject.matching.allocation.mechanism.TopTradingCycles}; with one, {@link
 * io.github.imisproject.matching.allocation.mechanism.TradingFromEndowment}. Priorities respected
 * and lists known to be honest: {@link
 * io.github.imisproject.matching.allocation.mechanism.CascadingDeferredAcceptance}; honesty to be
 * made safe: {@link
 * io.github.imisproject.matching.allocation.mechanism.ThresholdDeferredAcceptance} with clinching.
 * The best total of a small market: {@link
 * io.github.imisproject.matching.allocation.mechanism.MaximumScore}; of a large one, and fair ones:
 * the package {@code welfare}. The same size everywhere: {@link
 * io.github.imisproject.matching.allocation.mechanism.DeferredAcceptance}. The others are
 * baselines.
 */
@NullMarked
package io.github.imisproject.matching.allocation.mechanism;

import org.jspecify.annotations.NullMarked;
