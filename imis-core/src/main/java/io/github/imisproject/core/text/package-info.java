/**
 * Text that exists in several languages. Start at {@link LocalizedText}.
 *
 * <p>A {@link LocalizedText} holds one {@link Translation} for each {@link LanguageTag}, with the
 * state of the translator's work. This package owns the values only: choosing a language for a
 * reader, folding, comparing and rendering text belong to the internationalisation module.
 */
@NullMarked
package io.github.imisproject.core.text;

import org.jspecify.annotations.NullMarked;
