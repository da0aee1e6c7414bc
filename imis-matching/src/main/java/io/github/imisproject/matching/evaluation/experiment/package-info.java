/**
 * Compares matching strategies by one JSON file, so that anyone gets the same numbers. Start at
 * {@link ExperimentRunner}.
 *
 * <p>An {@link Experiment} names the data, how they are split, the strategies, the metrics and the
 * seed. Beside every {@link Strategy} of your own stand a random order, an oracle that knows the
 * truth, BM25, TF-IDF over characters, the standard policy, a greedy order and the status quo; a
 * {@link StudySearch} adds a tuned policy, ablation one policy for each scorer left out. A {@link
 * StudySplit} parts those to learn from and those to measure. Preference lists compare allocation
 * mechanisms, run files the rankings of other systems, with the same statistics. The {@link
 * ExperimentResult} is the same to the byte on every run, on any number of threads, interrupted or
 * not; what it cost is kept apart.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.experiment;

import org.jspecify.annotations.NullMarked;
