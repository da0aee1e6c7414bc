/**
 * Speed, always beside a rival in the same run.
 *
 * <p>Each benchmark alternates our path and the rival's in one process and reports thread CPU time,
 * so that the ratio means something on a busy machine. Equality of the answers is checked first: a
 * faster wrong answer fails. Build with the {@code bench} profile.
 */
@NullMarked
package io.github.imisproject.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
