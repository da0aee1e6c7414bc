/**
 * Dates, numbers, money, lists, order and names the way readers of one language expect them. Start
 * at {@link TextFormats}.
 *
 * <p>A {@link FormatPolicy} says for whom: the language, which digits, which calendar. Nothing here
 * looks at the machine's default locale, clock or time zone, so the same call gives the same text
 * everywhere. Faults of the underlying locale data, such as the order of a full Persian date, are
 * mended here and tested.
 */
@NullMarked
package io.github.imisproject.i18n.format;

import org.jspecify.annotations.NullMarked;
