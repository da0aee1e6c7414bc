/**
 * Reading and writing directories in the Human Services Data Specification (HSDS). Start at {@link
 * io.github.imisproject.core.hsds.HsdsReader}.
 *
 * <p>The reader takes version 3.0 in JSON or CSV and version 1.x in CSV and gives an {@link
 * io.github.imisproject.core.hsds.HsdsDirectory}: its tables of {@link
 * io.github.imisproject.core.hsds.HsdsRecord}s, linked, and each JSON {@link
 * io.github.imisproject.core.hsds.HsdsDocument} kept whole, so that {@link
 * io.github.imisproject.core.hsds.HsdsWriter} writes back all that was read.
 */
@NullMarked
package io.github.imisproject.core.hsds;

import org.jspecify.annotations.NullMarked;
