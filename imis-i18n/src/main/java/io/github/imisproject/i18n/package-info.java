/**
 * What a reader gets of a text in several languages. Start at {@link TextResolver}.
 *
 * <p>A {@link io.github.imisproject.core.text.LocalizedText} and a reader's languages go in; a
 * {@link ServedText} comes out: the words, their language and direction, and a {@link Negotiation}
 * that reports a decision for each language asked for, so that a fallback is never silent. {@link
 * TextLayout} puts text of one direction safely into text of the other, plain or HTML. Sentences of
 * the library itself come from {@link io.github.imisproject.i18n.message}, dates and numbers from
 * {@link io.github.imisproject.i18n.format}.
 */
@NullMarked
package io.github.imisproject.i18n;

import org.jspecify.annotations.NullMarked;
