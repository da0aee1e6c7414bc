package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Nearness;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The offer is within reach: not farther than the policy allows or the person can travel, and in a
 * region it serves.
 *
 * <p>Straight-line distance from the centre of a coarse square, so a kilometre of doubt is part of
 * it. Where a position is missing, the parameter {@code acceptUnknown} says whether the offer is
 * let through or left undecided. A confidential place is never measured.
 */
public final class DistanceRule extends OfferRule {
  private static final String MAXIMUM = "maximumKilometres";
  private static final String ACCEPT_UNKNOWN = "acceptUnknown";

  /** Creates the rule. */
  public DistanceRule() {
    super("distance");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Flag(ACCEPT_UNKNOWN, true),
        new ParameterSpec.Number(MAXIMUM, 50, 0, 20_100));
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    ReferenceData reference = ReferenceData.of(context);
    boolean acceptUnknown = context.parameters().flag(ACCEPT_UNKNOWN);
    Optional<Residence> home = seeker.known(PersonField.RESIDENCE);
    Nearness nearness = Nearness.of(offer, reference);
    boolean bound = !offer.details().regionIds().isEmpty() || !nearness.isRemote();
    if (!bound) {
      return Verdict.eligible();
    }
    if (home.isEmpty()) {
      return acceptUnknown
          ? Verdict.eligible()
          : Verdict.undecided(Facts.missing(seeker, PersonField.RESIDENCE));
    }
    Truth served = served(offer, home.get(), reference);
    if (served == Truth.FALSE) {
      return outside(offer, reference);
    }
    OptionalDouble kilometres =
        nearness.isRemote() ? OptionalDouble.of(0) : nearness.kilometres(home.get());
    double maximum = maximum(seeker, context);
    if (kilometres.isPresent() && kilometres.getAsDouble() > maximum) {
      return tooFar(kilometres.getAsDouble(), maximum);
    }
    boolean settled = served != Truth.UNKNOWN && kilometres.isPresent();
    return settled || acceptUnknown
        ? Verdict.eligible()
        : Verdict.undecided(MissingFact.notRecorded("offer.place"));
  }

  private static double maximum(PersonView seeker, MatchContext context) {
    double maximum = context.parameters().number(MAXIMUM);
    return seeker
        .known(PersonField.TRAVEL_RANGE)
        .map(metres -> Math.min(maximum, metres / 1000.0))
        .orElse(maximum);
  }

  /** Tells whether the offer serves the home's region; an offer that names none serves all. */
  private static Truth served(Offer offer, Residence home, ReferenceData reference) {
    Set<String> served = offer.details().regionIds();
    if (served.isEmpty()) {
      return Truth.TRUE;
    }
    return home.regionId()
        .map(
            own ->
                served.stream()
                    .map(region -> reference.regions().contains(region, own))
                    .reduce(Truth.FALSE, Truth::or))
        .orElse(Truth.UNKNOWN);
  }

  private static Verdict outside(Offer offer, ReferenceData reference) {
    List<Argument> names =
        offer.details().regionIds().stream()
            .sorted()
            .flatMap(id -> reference.regions().find(id).stream())
            .map(region -> (Argument) new Argument.Words(region.name()))
            .toList();
    Reason reason =
        names.isEmpty()
            ? Reason.of("distance.otherRegion")
            : Reason.of("distance.outside").with("regions", names);
    Change change =
        new Change(
            names.isEmpty()
                ? Reason.of("change.regionUnnamed")
                : Reason.of("change.region").with("regions", names),
            PersonField.RESIDENCE.name(),
            Change.Actor.SEEKER,
            6);
    return Verdict.excluded(reason, change);
  }

  private static Verdict tooFar(double kilometres, double maximum) {
    Argument far = new Argument.Amount(kilometres, 0);
    Argument limit = new Argument.Amount(maximum, 0);
    return Verdict.excluded(
        Reason.of("distance.tooFar").with("kilometres", far).with("maximum", limit),
        new Change(
            Reason.of("change.travelFarther").with("kilometres", far),
            PersonField.TRAVEL_RANGE.name(),
            Change.Actor.SEEKER,
            (kilometres - maximum) / 10));
  }
}
