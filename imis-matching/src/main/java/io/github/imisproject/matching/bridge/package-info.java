/**
 * Bridges between people: mentoring, language exchange, and buddy groups of newcomers and locals.
 * Start at {@link Bridges}.
 *
 * <p>Both sides look at each other by a policy, so what each gives and gets is in the result. Only
 * people who agreed to be matched with people take part, seen through the consent gate. Rules keep
 * minors safe, keep both sides' wishes about whom they meet, and bring the two communities
 * together; {@link BuddyGroups} forms groups of three to six in which every pair is allowed. No
 * result holds a way to reach anybody, or how far apart two people live: an organisation brings
 * them together.
 */
@NullMarked
package io.github.imisproject.matching.bridge;

import org.jspecify.annotations.NullMarked;
