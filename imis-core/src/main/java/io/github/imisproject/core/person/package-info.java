/**
 * The people IMIS serves, and the facts about them that a rule or a scorer may ask for.
 *
 * <p>A {@link io.github.imisproject.core.person.Person} is a migrant or a local member, known by a
 * pseudonym; a {@link io.github.imisproject.core.person.Household} joins people. Every fact is
 * listed once, with its data category, in {@link io.github.imisproject.core.person.PersonField};
 * nothing that judges a person sees more than {@link
 * io.github.imisproject.core.person.PersonFacts}, where each fact is known, unknown or not
 * consented.
 */
@NullMarked
package io.github.imisproject.core.person;

import org.jspecify.annotations.NullMarked;
