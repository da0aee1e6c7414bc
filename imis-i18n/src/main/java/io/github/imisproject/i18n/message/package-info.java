/**
 * The library's own sentences in five languages. Start at {@link MessageCatalogue}.
 *
 * <p>A sentence exists once for each language, in a file, and never in Java. Its arguments are
 * named, its plural forms are those of the language (six in Arabic), and whatever is put into it is
 * isolated, so that a Latin name cannot upset an Arabic sentence.
 */
@NullMarked
package io.github.imisproject.i18n.message;

import org.jspecify.annotations.NullMarked;
