/**
 * Saying in five languages why an allocation is as it is. Start at {@link
 * io.github.imisproject.matching.allocation.explain.AllocationExplainer}.
 *
 * <p>For each party: why here, and for each place it would have liked better, why not there: who
 * holds the seats and with what priority, which capacity binds, what the place would have cost. For
 * a place: what is scarce, and what one more seat would change. For two allocations: who is better
 * and who is worse off, by group. Everything is data first, a {@link
 * io.github.imisproject.matching.allocation.explain.Statement} with a key and arguments; its
 * sentence stands once per language in a bundle.
 */
@NullMarked
package io.github.imisproject.matching.allocation.explain;

import org.jspecify.annotations.NullMarked;
