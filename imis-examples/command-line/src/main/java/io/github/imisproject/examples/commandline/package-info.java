/**
 * The {@code imis} command. Start at {@link io.github.imisproject.examples.commandline.Main}.
 *
 * <p>Each subcommand is one class that reads its input, calls the library and prints, so that each
 * also shows how one part of the library is used. Wrong use exits with 2, bad data with 1 and the
 * list of its problems; nobody ever sees a stack trace. Without arguments the command matches five
 * invented newcomers with an invented town.
 */
@NullMarked
package io.github.imisproject.examples.commandline;

import org.jspecify.annotations.NullMarked;
