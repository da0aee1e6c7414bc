/**
 * What the free texts of offers say to what a person asks for. Start at {@link
 * io.github.imisproject.matching.text.OfferTexts}.
 *
 * <p>A {@link io.github.imisproject.matching.text.TextQuestion} holds wishes in the person's own
 * words and as concepts. Within a language, words are compared by stems and weighed by BM25 with
 * {@link io.github.imisproject.matching.text.TextSettings}; across languages, through the labels of
 * concepts. The {@link io.github.imisproject.matching.text.TextEvidence} names the words that met.
 * {@link io.github.imisproject.matching.scorer.TextScorer} brings this into a policy.
 */
@NullMarked
package io.github.imisproject.matching.text;

import org.jspecify.annotations.NullMarked;
