package io.github.imisproject.core.referral;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * One person's way into one offer, with its whole history.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param person the person's pseudonymous id
 * @param offer the offer's id
 * @param history every step, the first being {@link ReferralState#PROPOSED}; each follows legally
 *     from the one before and is not earlier
 */
public record Referral(String id, String person, String offer, List<ReferralStep> history) {
  /**
   * Checks the history.
   *
   * @throws IllegalArgumentException if a step does not follow from the one before
   */
  public Referral {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(offer, "offer");
    history = List.copyOf(history);
    if (history.isEmpty() || history.get(0).state() != ReferralState.PROPOSED) {
      throw new IllegalArgumentException("history begins otherwise; begin it with PROPOSED");
    }
    for (int i = 1; i < history.size(); i++) {
      ReferralStep before = history.get(i - 1);
      ReferralStep step = history.get(i);
      if (!before.state().next().contains(step.state())) {
        throw new IllegalArgumentException(
            "state is "
                + before.state()
                + ", which cannot become "
                + step.state()
                + "; possible are "
                + before.state().next());
      }
      if (step.at().isBefore(before.at())) {
        throw new IllegalArgumentException(
            "the step to " + step.state() + " is earlier than the one before; put them in order");
      }
    }
  }

  /** Returns where the referral stands now. */
  public ReferralState state() {
    return history.get(history.size() - 1).state();
  }

  /** Returns when it came to stand there. */
  public java.time.Instant since() {
    return history.get(history.size() - 1).at();
  }

  /**
   * Returns this referral after one more step.
   *
   * @throws IllegalArgumentException if the step does not follow from where it stands
   */
  public Referral after(ReferralStep step) {
    List<ReferralStep> longer = new ArrayList<>(history);
    longer.add(step);
    return new Referral(id, person, offer, longer);
  }
}
