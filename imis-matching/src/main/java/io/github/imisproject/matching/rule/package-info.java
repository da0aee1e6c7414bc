/**
 * The hard rules between a person and an offer that this library brings.
 *
 * <p>Each gives a three-valued {@link io.github.imisproject.matching.spi.Verdict} and, where it
 * rejects, the smallest change that would turn it: {@link OfferEligibilityRule}, {@link
 * LegalStatusRule}, {@link AuthorisedProviderRule}, {@link AvailabilityRule}, {@link DistanceRule},
 * {@link LanguageRule}, {@link CapacityRule}, {@link AudienceRule} and {@link OpenCategoryRule}. A
 * policy names the ones that apply, with their parameters.
 */
@NullMarked
package io.github.imisproject.matching.rule;

import org.jspecify.annotations.NullMarked;
