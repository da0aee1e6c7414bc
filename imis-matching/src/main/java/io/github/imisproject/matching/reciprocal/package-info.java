/**
 * Matches that both sides must want. Start at {@link
 * io.github.imisproject.matching.reciprocal.TwoSidedMatcher}.
 *
 * <p>Where candidates choose too, such as offers with a policy of their own over people, or people
 * among each other, each side scores the other by its own policy, and a {@link
 * io.github.imisproject.matching.spi.Reciprocity} joins the two scores: {@link
 * io.github.imisproject.matching.reciprocal.HarmonicMean}, {@link
 * io.github.imisproject.matching.reciprocal.GeometricMean}, {@link
 * io.github.imisproject.matching.reciprocal.Minimum} or {@link
 * io.github.imisproject.matching.reciprocal.WeightedProduct}. A {@link
 * io.github.imisproject.matching.reciprocal.TwoSidedMatch} keeps both scores and both explanations.
 */
@NullMarked
package io.github.imisproject.matching.reciprocal;

import org.jspecify.annotations.NullMarked;
