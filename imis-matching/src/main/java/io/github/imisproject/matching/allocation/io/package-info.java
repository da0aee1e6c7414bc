/**
 * Reading allocation problems and writing results: JSON in {@link
 * io.github.imisproject.matching.allocation.io.AllocationJson}, tables joined by name in {@link
 * io.github.imisproject.matching.allocation.io.AllocationTables}, and the plain text formats of the
 * field in {@link io.github.imisproject.matching.allocation.io.PreferenceFormats}.
 *
 * <p>Every reader reports all problems at once, with a path or with line and column, and returns no
 * half-read problem. Names join by key: a mismatch is a problem, never a shift by one row.
 */
@NullMarked
package io.github.imisproject.matching.allocation.io;

import org.jspecify.annotations.NullMarked;
