/**
 * The terms of offers: amounts, hours, documents, contracts.
 *
 * <p>Small values that several kinds of offer share, such as a {@link
 * io.github.imisproject.core.offer.terms.PeriodicAmount} that is a wage in a job and a rent in a
 * flat. The offers themselves stand in {@link io.github.imisproject.core.offer}.
 */
@NullMarked
package io.github.imisproject.core.offer.terms;

import org.jspecify.annotations.NullMarked;
