/**
 * Measures of matches that both sides must want, such as a mentor and a newcomer. Start at {@link
 * ReciprocalLists}.
 *
 * <p>A good list for one side may be a bad one for the other. {@link ReciprocalLists} counts the
 * matches to be expected when both sides read their lists, and how many people would rather have
 * somebody else's place in them. How the two directed scores of a pair become one is the matter of
 * {@link io.github.imisproject.matching.spi.Reciprocity}.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.metric.reciprocal;

import org.jspecify.annotations.NullMarked;
