package io.github.imisproject.matching.rule;

import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Verdict;
import java.util.Optional;

/**
 * A job needs the permission to work: the one it names, or any at all if it names none.
 *
 * <p>Citizens of the European Union and local members need none. A legal status that an offer asks
 * for by its eligibility is the eligibility rule's affair.
 */
public final class LegalStatusRule extends OfferRule {
  /** Creates the rule. */
  public LegalStatusRule() {
    super("legalStatus");
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    if (!(offer instanceof JobOffer job)) {
      return Verdict.eligible();
    }
    WorkPermissionKind required = job.workPermission().orElse(WorkPermissionKind.LIMITED);
    if (required == WorkPermissionKind.NONE || needsNoPermission(seeker, context)) {
      return Verdict.eligible();
    }
    Optional<WorkPermission> permission = seeker.known(PersonField.WORK_PERMISSION);
    Truth allowed = permission.map(p -> p.allows(required, context.asOf())).orElse(Truth.UNKNOWN);
    return switch (allowed) {
      case TRUE -> Verdict.eligible(Reason.of("legalStatus.mayWork"));
      case UNKNOWN -> Verdict.undecided(Facts.missing(seeker, PersonField.WORK_PERMISSION));
      case FALSE ->
          Verdict.excluded(
              Reason.of(
                  required == WorkPermissionKind.FULL
                      ? "legalStatus.needsFullPermission"
                      : "legalStatus.needsPermission"),
              new Change(
                  Reason.of(
                      required == WorkPermissionKind.FULL
                          ? "change.fullWorkPermission"
                          : "change.workPermission"),
                  PersonField.WORK_PERMISSION.name(),
                  Change.Actor.AUTHORITY,
                  3));
    };
  }

  private static boolean needsNoPermission(PersonView seeker, MatchContext context) {
    boolean union =
        seeker
            .known(PersonField.LEGAL_STATUS)
            .filter(status -> status.validity().contains(context.asOf()))
            .map(LegalStatus::kind)
            .filter(LegalStatusKind.EU_CITIZEN::equals)
            .isPresent();
    return union || seeker.community().known().equals(Optional.of(Community.LOCAL));
  }
}
