/**
 * Label and name look-up beside Lucene, on the same labels in the same run.
 *
 * <p>{@link LabelLookupBenchmark} is for JMH; {@link LabelLookupGate} checks that both sides find
 * the same, takes turns between them, and prints processor time, recall and memory, which is
 * steadier on a shared machine. The labels are names of languages, countries and currencies in five
 * languages and pairs of them, so near-duplicates abound.
 */
@NullMarked
package io.github.imisproject.examples.benchmarks.label;

import org.jspecify.annotations.NullMarked;
