/**
 * Local profiles: another town is a folder of data, not a fork. Start at {@link
 * io.github.imisproject.core.local.LocalProfileReader}.
 *
 * <p>A {@link io.github.imisproject.core.local.LocalProfile} is what the library has, changed by
 * merge patches: the country's, the town's, the partner's. It holds languages and which stands in
 * for which, vocabularies, {@linkplain io.github.imisproject.core.local.LocalCategory categories}
 * of offers, {@linkplain io.github.imisproject.core.local.LocalStatus legal statuses}, rules on who
 * may take up offers, {@linkplain io.github.imisproject.core.local.LocalField extra fields},
 * {@linkplain io.github.imisproject.core.local.ContentRule rules on content} and {@linkplain
 * io.github.imisproject.core.local.Thresholds thresholds}. Other modules bring a {@link
 * io.github.imisproject.core.local.ProfileSection} of their own. {@link
 * io.github.imisproject.core.local.LocalChecks} holds documents against a profile, and {@link
 * io.github.imisproject.core.local.ProfileDifference} tells two profiles apart.
 */
@NullMarked
package io.github.imisproject.core.local;

import org.jspecify.annotations.NullMarked;
