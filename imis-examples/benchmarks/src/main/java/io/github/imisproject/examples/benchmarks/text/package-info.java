/**
 * Search keys, stems and language identification beside Lucene's language analyzers.
 *
 * <p>{@code TextComparison} alternates ours and the rival's and prints ratios of thread CPU time,
 * which hold on a busy machine; the JMH benchmarks give absolute figures on a quiet one, and the
 * time of the first key in a fresh JVM. The labels are those of the embedded vocabularies, or the
 * lines of a file.
 */
@NullMarked
package io.github.imisproject.examples.benchmarks.text;

import org.jspecify.annotations.NullMarked;
