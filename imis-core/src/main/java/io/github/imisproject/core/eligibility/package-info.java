/**
 * Who may take up an offer: a rule, what it answers, and why.
 *
 * <p>An {@link io.github.imisproject.core.eligibility.EligibilityRule} is a tree of ALL, ANY and
 * NOT over typed {@linkplain io.github.imisproject.core.eligibility.Predicate predicates}. It is
 * evaluated on {@link io.github.imisproject.core.person.PersonFacts} in Kleene's three-valued
 * logic, and its {@link io.github.imisproject.core.eligibility.EligibilityTrace} names what fails
 * and which fact is missing.
 */
@NullMarked
package io.github.imisproject.core.eligibility;

import org.jspecify.annotations.NullMarked;
