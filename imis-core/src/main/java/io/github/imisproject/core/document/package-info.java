/**
 * Whole files: a directory of what a town offers, and a set of profiles.
 *
 * <p>A {@link io.github.imisproject.core.document.Directory} holds regions, organisations, places
 * and offers that refer to each other by id; {@link io.github.imisproject.core.document.Profiles}
 * holds people and their households. Both are read and written by the one JSON door, and both say
 * which references lead nowhere.
 */
@NullMarked
package io.github.imisproject.core.document;

import org.jspecify.annotations.NullMarked;
