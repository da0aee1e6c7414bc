/**
 * Records of other standards in and out. Start at {@link
 * io.github.imisproject.core.interchange.PublicDirectory}.
 *
 * <p>Whatever leaves goes through {@link io.github.imisproject.core.interchange.PublicDirectory},
 * which takes out where confidential places are: address, point and description of the place, and
 * what people wrote of it into the texts of offers and organisations.
 */
@NullMarked
package io.github.imisproject.core.interchange;

import org.jspecify.annotations.NullMarked;
