/**
 * Finds what is wrong with a text or a translation. Start at {@link TextChecker}.
 *
 * <p>Each {@link Finding} has a kind, a severity, a position, a sentence in the reader's language
 * that says what to do, and, where a machine can tell, the replacement; {@link TextChecker#mend}
 * applies these. Placeholders, tags and addresses are recognised in the styles of the common tools
 * and are not read as words. Files are read by {@link io.github.imisproject.i18n.lint}.
 */
@NullMarked
package io.github.imisproject.i18n.check;

import org.jspecify.annotations.NullMarked;
