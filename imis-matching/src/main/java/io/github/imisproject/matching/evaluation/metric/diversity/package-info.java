/**
 * Measures of how varied and how new ranked lists are. Start at {@link DiversityMetrics}.
 *
 * <p>A {@link DiverseRanking} knows which aspects (kinds of offers, needs) each item covers; a
 * {@link NovelRanking} knows how far items are from each other and how often they are seen; {@link
 * CatalogueCounts} counts over all lists how often each item was shown, which tells whether a
 * strategy sends everybody to the same few offers.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.metric.diversity;

import org.jspecify.annotations.NullMarked;
