package io.github.imisproject.core.referral;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in a referral's history.
 *
 * @param state the state it led to
 * @param at when
 * @param reason a code that says why, never a person's own words; present for {@link
 *     ReferralState#DECLINED} and {@link ReferralState#FAILED}
 */
public record ReferralStep(ReferralState state, Instant at, Optional<String> reason) {
  /** Checks the parts. */
  public ReferralStep {
    requireNonNull(state, "state");
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
    if (state.needsReason() && reason.isEmpty()) {
      throw new IllegalArgumentException(
          "reason is missing; state " + state + " needs the code of a reason");
    }
  }

  /** Returns a step without a reason. */
  public static ReferralStep to(ReferralState state, Instant at) {
    return new ReferralStep(state, at, Optional.empty());
  }

  /** Returns a step with a reason. */
  public static ReferralStep to(ReferralState state, Instant at, String reason) {
    return new ReferralStep(state, at, Optional.of(reason));
  }
}
