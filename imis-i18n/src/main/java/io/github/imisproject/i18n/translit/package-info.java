/**
 * Greek in Latin letters. Start at {@link Elot743}.
 *
 * <p>{@link Elot743} writes Greek names and addresses as Greek passports and road signs do, which
 * the usual libraries get wrong at the beginning of words; {@link Greeklish} goes the other way
 * round for searching only: it gives Greek text, and what people type for it on a Latin keyboard,
 * one key. Neither is on any fast path.
 */
@NullMarked
package io.github.imisproject.i18n.translit;

import org.jspecify.annotations.NullMarked;
