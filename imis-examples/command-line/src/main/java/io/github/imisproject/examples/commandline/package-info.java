/** An example. */
@NullMarked
package io.github.imisproject.examples.commandline;

import org.jspecify.annotations.NullMarked;
