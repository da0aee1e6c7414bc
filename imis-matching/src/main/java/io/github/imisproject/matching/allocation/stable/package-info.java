/**
 * Stable matching beyond the mechanisms: a million parties in flat arrays, ties, roommates, and
 * couples. Start at {@link io.github.imisproject.matching.allocation.stable.FlatDeferredAcceptance}
 * for size, or at the class that names the shape of the problem.
 *
 * <p>Where a stable matching need not exist, the answer says so: {@link
 * io.github.imisproject.matching.allocation.stable.StableRoommates} and {@link
 * io.github.imisproject.matching.allocation.stable.SuperStability} prove that there is none, {@link
 * io.github.imisproject.matching.allocation.stable.CouplesMatching} says that it found none.
 */
@NullMarked
package io.github.imisproject.matching.allocation.stable;

import org.jspecify.annotations.NullMarked;
