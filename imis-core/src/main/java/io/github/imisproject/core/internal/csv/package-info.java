/**
 * Reading comma-separated files as they are found in the wild. Not exported.
 *
 * <p>{@link io.github.imisproject.core.internal.csv.CsvReader} walks over one file row by row and
 * never stops at a fault: it reports each as a problem with file and line, and goes on with what
 * can still be understood. {@link io.github.imisproject.core.internal.csv.CsvLimits} bounds what
 * one file may cost. The readers of service directories, of occupations and of embedded
 * vocabularies all come through here, so that limits and reports are alike.
 */
@NullMarked
package io.github.imisproject.core.internal.csv;

import org.jspecify.annotations.NullMarked;
