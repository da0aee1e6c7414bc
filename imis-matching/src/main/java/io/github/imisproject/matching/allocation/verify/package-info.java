/**
 * Checking allocations, whoever made them. Start at {@link
 * io.github.imisproject.matching.allocation.verify.AllocationVerifier}.
 *
 * <p>Nothing here shares code with the mechanisms: the problem is cleaned anew, ranks and sums are
 * computed anew, so that a fault there cannot hide here. Small markets can be checked by trying
 * everything: every allocation with {@link
 * io.github.imisproject.matching.allocation.verify.AllAllocations}, every false list with {@link
 * io.github.imisproject.matching.allocation.verify.MisreportSearch}. A claimed total of any size is
 * checked with prices by {@link io.github.imisproject.matching.allocation.verify.ScoreCertificate}.
 */
@NullMarked
package io.github.imisproject.matching.allocation.verify;

import org.jspecify.annotations.NullMarked;
