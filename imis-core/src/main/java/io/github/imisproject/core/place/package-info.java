/**
 * Where things are: points, addresses, places and regions.
 *
 * <p>A {@link io.github.imisproject.core.place.Place} may be confidential, such as a women's
 * shelter: then no export, distance or text may give its address or point away. A {@link
 * io.github.imisproject.core.place.Region} is what a town adapts; {@link
 * io.github.imisproject.core.place.Regions} answers which region lies in which.
 */
@NullMarked
package io.github.imisproject.core.place;

import org.jspecify.annotations.NullMarked;
