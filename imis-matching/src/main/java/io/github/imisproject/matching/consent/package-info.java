/**
 * The only way from a person to whatever ranks. Start at {@link ConsentGate}.
 *
 * <p>A gate makes a {@link PersonView} of a person for one purpose on one day. The view holds only
 * what the person's consents allow; everything else is an unknown {@link
 * io.github.imisproject.core.person.Fact} of reason {@link
 * io.github.imisproject.core.person.Fact.NotConsented}, and its value is not in memory behind it.
 * Nothing is allowed unless a consent says so. Extensions from elsewhere get a view without the
 * special categories of article 9 GDPR, unless the policy states a legal ground.
 */
@NullMarked
package io.github.imisproject.matching.consent;

import org.jspecify.annotations.NullMarked;
