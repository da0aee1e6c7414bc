/**
 * Reads and writes the field's run and judgement files and prints the numbers that {@code
 * trec_eval} 10.0 prints. Start at {@link TrecEvaluator}.
 *
 * <p>A run is read as a stream, topic by topic, so memory does not grow with the file; {@link
 * Qrels} are held packed. Items are ordered by score, ties by document name from the end of the
 * alphabet; the rank column is ignored. {@link TrecMeasures} lists the measures and what each
 * counts.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.trec;

import org.jspecify.annotations.NullMarked;
