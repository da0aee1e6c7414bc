/**
 * The second layer of checking: rules that a partner may change. Start at {@link
 * io.github.imisproject.core.validation.ImisValidator}.
 *
 * <p>What makes no sense at all is refused by the constructors of the model; what is merely not
 * wanted, such as a title of 300 characters, is a Jakarta Validation constraint, and a partner
 * replaces it with a standard XML mapping. The sentences stand in {@code ValidationMessages} in
 * Greek, English, French, Arabic and Farsi, and need no expression language.
 */
@NullMarked
package io.github.imisproject.core.validation;

import org.jspecify.annotations.NullMarked;
