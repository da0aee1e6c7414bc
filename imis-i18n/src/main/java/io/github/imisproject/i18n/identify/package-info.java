/**
 * Which language a short text is in.
 *
 * <p>Start at {@link io.github.imisproject.i18n.identify.LanguageIdentifier}. It tells Greek,
 * English, French, Arabic and Farsi apart, and from other languages, in labels of a few words; the
 * answer is an {@link io.github.imisproject.i18n.identify.Identification} with its confidence and
 * the {@link io.github.imisproject.i18n.identify.Evidence} it rests on. Recorded metadata always
 * goes first.
 */
@NullMarked
package io.github.imisproject.i18n.identify;

import org.jspecify.annotations.NullMarked;
