/**
 * Placing everyone at once: households in towns, people in courses, volunteers with newcomers.
 * Start at {@link io.github.imisproject.matching.allocation.AllocationDraft}, which becomes a
 * checked {@link io.github.imisproject.matching.allocation.AllocationProblem}; give that to an
 * {@link io.github.imisproject.matching.allocation.Allocator}, and read the {@link
 * io.github.imisproject.matching.allocation.Allocation}.
 *
 * <p>No mechanism is best for all: each declares its {@link
 * io.github.imisproject.matching.allocation.Guarantee guarantees} and refuses what it cannot serve.
 * Those who write one work on a {@link io.github.imisproject.matching.allocation.Market}, the
 * cleaned problem, in which parties, places and services are numbers in the canonical order.
 */
@NullMarked
package io.github.imisproject.matching.allocation;

import org.jspecify.annotations.NullMarked;
