/**
 * Files for translation tools: XLIFF 2.1 and TMX 1.4. Start at {@link XliffExchange}.
 *
 * <p>{@link XliffExchange} turns texts into an {@link XliffDocument} and takes a translator's work
 * back to the right segments; {@link XliffWriter} and {@link XliffReader} are the way to and from
 * XML. The reader checks the standard's constraints and reports each breach with line and column,
 * and it is safe against entities, depth and size. {@link TmxFile} carries translation memories.
 */
@NullMarked
package io.github.imisproject.i18n.xliff;

import org.jspecify.annotations.NullMarked;
