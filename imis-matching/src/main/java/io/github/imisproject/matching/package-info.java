/** Finds suitable offers for a person and says why. */
@NullMarked
package io.github.imisproject.matching;

import org.jspecify.annotations.NullMarked;
