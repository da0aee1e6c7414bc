/**
 * What becomes of a match that a person takes up. Start at {@link ReferralRegister}.
 *
 * <p>A {@link Referral} goes from proposed to completed, or ends early, through legal {@linkplain
 * ReferralState steps} only, and keeps its whole history. The register gives a place in the offer
 * to a referral when it is confirmed and takes it back when the referral ends, exactly once each,
 * whatever happens at the same time.
 */
@NullMarked
package io.github.imisproject.core.referral;

import org.jspecify.annotations.NullMarked;
