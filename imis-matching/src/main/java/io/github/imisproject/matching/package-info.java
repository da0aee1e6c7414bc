/**
 * Finds suitable offers for a person, and people for an offer, and says why. Start at {@link
 * Matcher}.
 *
 * <p>A {@link MatchRequest} passes through the stages in one direction: the consent gate makes a
 * view of the seeker, a candidate source proposes, every rule may exclude or leave undecided with a
 * reason, every scorer rates, and rerankers may settle another order. The {@link MatchResult}
 * accounts for each proposed candidate: {@link Match}, {@link Exclusion} or {@link Undecided}. What
 * decides is data, a {@link MatchingPolicy}; what a result rests on is its {@link Provenance}.
 */
@NullMarked
package io.github.imisproject.matching;

import org.jspecify.annotations.NullMarked;
