/**
 * Plain text rankings to compare a strategy with: BM25 over words and TF-IDF over character
 * n-grams. Start at {@link Bm25} or {@link CharacterTfIdf}.
 *
 * <p>They know nothing about people, places or rules, only which strings look alike. What does not
 * beat them has not earned its complexity. Each is built once over the texts to be found and then
 * asked from any number of threads.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
