package io.github.imisproject.matching.rule;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Only providers that are authorised on the day may be proposed (requirement 4).
 *
 * <p>Where a directory records no authorisation at all, the parameter {@code acceptUnrecorded} says
 * whether the offer is let through or left undecided.
 */
public final class AuthorisedProviderRule extends OfferRule {
  private static final String ACCEPT_UNRECORDED = "acceptUnrecorded";

  /** Creates the rule. */
  public AuthorisedProviderRule() {
    super("authorisedProvider");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Flag(ACCEPT_UNRECORDED, false));
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    Optional<Organisation> provider =
        ReferenceData.of(context).findOrganisation(offer.details().providerId());
    Truth authorised = provider.map(p -> p.authorisedOn(context.asOf())).orElse(Truth.UNKNOWN);
    if (authorised == Truth.UNKNOWN) {
      return context.parameters().flag(ACCEPT_UNRECORDED)
          ? Verdict.eligible()
          : Verdict.undecided(MissingFact.notRecorded("offer.authorisation"));
    }
    Organisation known = provider.orElseThrow();
    if (authorised == Truth.TRUE) {
      return Verdict.eligible(Reason.of("provider.authorised").with("provider", known.name()));
    }
    return Verdict.excluded(
        Reason.of("provider.notAuthorised").with("provider", known.name()),
        new Change(
            Reason.of("change.authorisation").with("provider", known.name()),
            "offer.authorisation",
            Change.Actor.AUTHORITY,
            3));
  }
}
