/**
 * Helpers of this module's records and readers; closed to users, who never need them.
 *
 * <p>Not exported, so it may change at any time. {@link
 * io.github.imisproject.core.internal.Invariants} collects every broken rule of one value before a
 * constructor refuses it, and {@link io.github.imisproject.core.internal.Copies} makes the
 * unmodifiable copies that records hold.
 */
@NullMarked
package io.github.imisproject.core.internal;

import org.jspecify.annotations.NullMarked;
