/**
 * Finds suitable offers for a person, and people for an offer, and says why. Start at {@link
 * Matcher}.
 *
 * <p>A {@link MatchRequest} passes through the stages in one direction: the consent gate makes a
 * view of the seeker, a candidate source proposes, every rule may exclude or leave undecided with a
 * reason, every scorer rates, and rerankers may settle another order. The {@link MatchResult}
 * accounts for each proposed candidate: {@link Match}, {@link Exclusion} or {@link Undecided}. What
 * decides is data, a {@link MatchingPolicy}; what a result rests on is its {@link Provenance}. A
 * matcher made {@code withAudit} records whose data it looked at, see {@link
 * io.github.imisproject.matching.audit}; {@code forPerson} finds candidates of any kind, such as
 * the stories of {@link io.github.imisproject.matching.story}.
 */
@NullMarked
package io.github.imisproject.matching;

import org.jspecify.annotations.NullMarked;
