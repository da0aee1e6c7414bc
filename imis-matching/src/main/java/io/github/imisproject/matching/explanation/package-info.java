/**
 * Why a candidate has its score, and why another has none. Start at {@link Explanation}.
 *
 * <p>An explanation is data: a tree of {@link Contribution}s whose values add up to the score, each
 * with {@link Reason}s, which are codes with typed {@link Argument}s. What would have to be
 * different is a {@link Change}, what nobody knows a {@link MissingFact}. An {@link
 * ExplanationDiff} says why one candidate stands above another. {@link Explainer} writes all of it
 * as sentences in Greek, English, French, Arabic or Farsi, {@linkplain Detail briefly or in full}.
 */
@NullMarked
package io.github.imisproject.matching.explanation;

import org.jspecify.annotations.NullMarked;
