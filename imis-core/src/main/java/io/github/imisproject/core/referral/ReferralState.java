package io.github.imisproject.core.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands. */
public enum ReferralState {
  /** The offer was put to the person. */
  PROPOSED,
  /** The person wants it; the provider has not answered. */
  ACCEPTED,
  /** The provider keeps a place for the person. */
  CONFIRMED,
  /** The person takes part. */
  STARTED,
  /** It was carried through. */
  COMPLETED,
  /** The person or the provider said no, with a reason. */
  DECLINED,
  /** It began or was to begin, and did not work out, with a reason. */
  FAILED,
  /** Nobody answered in time. */
  EXPIRED;

  /** Returns the states that may follow this one; none where the referral has ended. */
  public Set<ReferralState> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED);
      case ACCEPTED -> EnumSet.of(CONFIRMED, DECLINED, EXPIRED);
      case CONFIRMED -> EnumSet.of(STARTED, DECLINED, FAILED, EXPIRED);
      case STARTED -> EnumSet.of(COMPLETED, FAILED);
      case COMPLETED, DECLINED, FAILED, EXPIRED -> EnumSet.noneOf(ReferralState.class);
    };
  }

  /** Returns whether nothing can follow. */
  public boolean isEnd() {
    return next().isEmpty();
  }

  /** Returns whether a referral in this state holds a place in its offer. */
  public boolean holdsPlace() {
    return this == CONFIRMED || this == STARTED;
  }

  /** Returns whether whoever takes this step must say why. */
  public boolean needsReason() {
    return this == DECLINED || this == FAILED;
  }
}
