package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * There is room left: at least one place, or a bed for each member of the household.
 *
 * <p>Most directories count nothing; the parameter {@code acceptUnrecorded} says whether such an
 * offer is let through or left undecided.
 */
public final class CapacityRule extends OfferRule {
  private static final String ACCEPT_UNRECORDED = "acceptUnrecorded";

  /** The units in which a home is shared out among the members of a household. */
  private static final Set<String> BEDS = Set.of("bed", "beds");

  /** Creates the rule. */
  public CapacityRule() {
    super("capacity");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Flag(ACCEPT_UNRECORDED, true));
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    boolean counted = false;
    long most = Long.MAX_VALUE;
    for (Capacity capacity : offer.details().capacities()) {
      Optional<Integer> available = capacity.available();
      if (available.isEmpty()) {
        continue;
      }
      counted = true;
      most = Math.min(most, available.get());
      int needed = needed(seeker, offer, capacity);
      if (available.get() < needed) {
        return Verdict.excluded(
            available.get() == 0
                ? Reason.of("capacity.full")
                : Reason.of("capacity.tooFew")
                    .with("available", available.get())
                    .with("needed", needed),
            new Change(
                Reason.of("change.capacity").with("needed", needed),
                "offer.capacity",
                Change.Actor.PROVIDER,
                needed - available.get()));
      }
    }
    if (counted) {
      return Verdict.eligible(Reason.of("capacity.left").with("count", most));
    }
    return context.parameters().flag(ACCEPT_UNRECORDED)
        ? Verdict.eligible()
        : Verdict.undecided(MissingFact.notRecorded("offer.capacity"));
  }

  private static int needed(PersonView seeker, Offer offer, Capacity capacity) {
    return offer instanceof HousingOffer && BEDS.contains(capacity.unit())
        ? Math.max(1, seeker.known(PersonField.HOUSEHOLD_SIZE).orElse(1))
        : 1;
  }
}
