/**
 * The ten best of many offers for one person, beside Lucene, a stream over objects and a tuned scan
 * over primitive columns.
 *
 * <p>{@link io.github.imisproject.examples.benchmarks.engine.Workload} draws the same offers for
 * everybody, as columns and as offers of the domain model. {@link
 * io.github.imisproject.examples.benchmarks.engine.EngineBenchmark} first compares the answers,
 * then processor time, in turns and in one process.
 */
@NullMarked
package io.github.imisproject.examples.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
