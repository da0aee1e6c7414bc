/**
 * What is offered: jobs, homes, courses, services, activities, volunteering and mentoring.
 *
 * <p>An {@link io.github.imisproject.core.offer.Offer} is one of seven kinds. What all have, from
 * title to capacity, stands once, in {@link io.github.imisproject.core.offer.OfferDetails}; each
 * kind adds only what is its own. In JSON both stand side by side in one object, with the kind as
 * {@code "type"}.
 */
@NullMarked
package io.github.imisproject.core.offer;

import org.jspecify.annotations.NullMarked;
