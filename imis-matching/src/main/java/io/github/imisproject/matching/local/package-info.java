/**
 * What a local profile changes in matching. Start at {@link
 * io.github.imisproject.matching.local.LocalMatching}.
 *
 * <p>Two sections of a {@link io.github.imisproject.core.local.LocalProfile} are understood here:
 * {@link io.github.imisproject.matching.local.PolicySection} reads the policy, whose rules and
 * scorers stand by id so that a town changes one weight without repeating the rest, and {@link
 * io.github.imisproject.matching.local.MessageSection} the sentences. {@code LocalMatching} adds
 * what categories and legal statuses say, and applies the whole to a matcher.
 */
@NullMarked
package io.github.imisproject.matching.local;

import org.jspecify.annotations.NullMarked;
