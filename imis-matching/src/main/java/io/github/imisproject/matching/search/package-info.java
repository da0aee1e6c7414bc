/**
 * Search without a profile. Start at {@link io.github.imisproject.matching.search.OfferSearch}.
 *
 * <p>An {@link io.github.imisproject.matching.search.OfferQuery} asks by words, field of life,
 * area, language and date, and says nothing about who asks. It runs on the engine that matches
 * people, so that an {@link io.github.imisproject.matching.search.OfferSearchResult} explains each
 * hit and each miss, and counts for every {@link io.github.imisproject.matching.search.SearchFacet}
 * how many hits each further choice would leave.
 */
@NullMarked
package io.github.imisproject.matching.search;

import org.jspecify.annotations.NullMarked;
