/**
 * Compares matching strategies by one JSON file, so that anyone gets the same numbers. Start at
 * {@link ExperimentRunner}.
 *
 * <p>An {@link Experiment} names the data, the strategies, the metrics and the seed. Beside every
 * {@link Strategy} of your own stand a random order, an oracle that knows the truth, BM25, TF-IDF
 * over characters, the standard policy, a greedy order and the status quo. Strategies prepare on
 * the people who arrived first and are measured on those who came later. The {@link
 * ExperimentResult} is the same to the byte on every run, on any number of threads, interrupted or
 * not; what it cost is kept apart.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.experiment;

import org.jspecify.annotations.NullMarked;
