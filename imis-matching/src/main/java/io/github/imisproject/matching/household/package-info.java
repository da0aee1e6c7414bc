/**
 * What a family needs, as one request. Start at {@link HouseholdMatcher}.
 *
 * <p>Each member with a profile is matched through the consent gate, and for each need there is an
 * {@link HouseholdPlan.Errand} with its choices; a home is sought once for all. The plan takes the
 * choices that are best together: nobody has to be in two places at once, or at two places too soon
 * after each other, and no offer is taken by more members than it has places. {@link
 * HouseholdPlan.Conflict}s say why a first choice was not taken, and when nobody would be there for
 * those who depend on others.
 */
@NullMarked
package io.github.imisproject.matching.household;

import org.jspecify.annotations.NullMarked;
