/**
 * What is wrong with input, said so that a person can mend it. Start at {@link Problem}.
 *
 * <p>Readers never stop at the first fault: they return a {@link Reading} that holds whatever could
 * be read, and every {@link Problem} with its path, rule and fix. {@link Problem#message} writes
 * the sentence in Greek, English, French, Arabic or Farsi, and never shows a personal value.
 */
@NullMarked
package io.github.imisproject.core.problem;

import org.jspecify.annotations.NullMarked;
