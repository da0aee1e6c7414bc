/**
 * The translators' work: who translates from which language, what is missing, what has become
 * outdated and why. Start at {@link TranslationWorkflow}.
 *
 * <p>A region has a {@link LanguageTree}. A translation keeps the hashes of the {@link Segments} it
 * was made from, so it is known segment by segment what its source has changed since. {@link
 * Coverage} counts and lists the work to do, {@link TranslationMemory} finds earlier translations
 * again, and {@link PseudoLocale} makes up translations to try a page with. Files for translation
 * tools are read and written by {@link io.github.imisproject.i18n.xliff}.
 */
@NullMarked
package io.github.imisproject.i18n.translation;

import org.jspecify.annotations.NullMarked;
