/**
 * Counts with noise, whose privacy loss is known exactly. Start at {@link
 * io.github.imisproject.matching.indicator.noise.NoisyTable}.
 *
 * <p>Suppression does not help against what somebody knows from elsewhere; differential privacy
 * does. {@link io.github.imisproject.matching.indicator.noise.DiscreteLaplace} draws whole-number
 * noise by whole-number arithmetic alone, since the last digits of floating-point noise give the
 * true count away. What each release costs is an {@link
 * io.github.imisproject.matching.indicator.noise.Epsilon}, and the {@link
 * io.github.imisproject.matching.indicator.noise.PrivacyBudget} refuses once all is spent.
 */
@NullMarked
package io.github.imisproject.matching.indicator.noise;

import org.jspecify.annotations.NullMarked;
