/**
 * Which way a text runs. Start at {@link TextDirection}.
 *
 * <p>A natural text has a language and a direction, and both come from metadata where there is any:
 * the direction of a paragraph follows from its language and script. Only where nobody recorded
 * them is the direction read off the text, from its first strong letter, as the Unicode
 * Bidirectional Algorithm does it.
 */
@NullMarked
package io.github.imisproject.i18n.direction;

import org.jspecify.annotations.NullMarked;
