/**
 * Measures the rendering of sentences: messages with plural forms and isolated arguments, beside
 * the format library's own message writer, prebuilt and parsed each time. Start at {@link
 * io.github.imisproject.examples.benchmarks.message.MessageBenchmark}, and read its numbers as
 * ratios within one run, never as absolute times.
 */
@NullMarked
package io.github.imisproject.examples.benchmarks.message;

import org.jspecify.annotations.NullMarked;
