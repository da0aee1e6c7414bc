/** An example. */
@NullMarked
package io.github.imisproject.examples.strategystudy;

import org.jspecify.annotations.NullMarked;
