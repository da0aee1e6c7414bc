/**
 * Closed to users and free to change: canonical JSON writing, and strict JSON reading for policies.
 *
 * <p>{@link CanonicalJson} writes a tree of maps, lists, texts, numbers and flags in one way only,
 * so that its hash is stable; {@link JsonTree} reads such a tree with limits on size and depth and
 * refuses duplicate members. {@link SplitMix64} is where all randomness comes from. Nothing here is
 * exported from the module.
 */
@NullMarked
package io.github.imisproject.matching.internal;

import org.jspecify.annotations.NullMarked;
