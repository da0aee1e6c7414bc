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
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job needs the permission to work: the one it names, or any at all if it names none.
 *
 * <p>Local members need none, nor does who has a legal status that gives the permission by law: the
 * parameters {@code fullByStatus} and {@code limitedByStatus} name such statuses, each with the
 * law, by kind or, where the kind is {@code OTHER}, by local code. Without them these are the
 * citizens of the European Union. A legal status that an offer asks for by its eligibility is the
 * eligibility rule's affair.
 */
public final class LegalStatusRule extends OfferRule {
  private static final String FULL = "fullByStatus";
  private static final String LIMITED = "limitedByStatus";

  /** Creates the rule. */
  public LegalStatusRule() {
    super("legalStatus");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Texts(
            FULL,
            Map.of(
                LegalStatusKind.EU_CITIZEN.name(),
                "Treaty on the Functioning of the European Union, article 45")),
        new ParameterSpec.Texts(LIMITED, Map.of()));
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    if (!(offer instanceof JobOffer job)) {
      return Verdict.eligible();
    }
    WorkPermissionKind required = job.workPermission().orElse(WorkPermissionKind.LIMITED);
    if (required == WorkPermissionKind.NONE || isLocal(seeker)) {
      return Verdict.eligible();
    }
    Optional<String> ground = byLaw(required, seeker, context);
    if (ground.isPresent()) {
      return Verdict.eligible(
          Reason.of("legalStatus.byLaw").with("ground", new Argument.Code(ground.get())));
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

  private static boolean isLocal(PersonView seeker) {
    return seeker.community().known().equals(Optional.of(Community.LOCAL));
  }

  /** Returns the law by which the status itself gives the permission. */
  private static Optional<String> byLaw(
      WorkPermissionKind required, PersonView seeker, MatchContext context) {
    Optional<String> status =
        seeker
            .known(PersonField.LEGAL_STATUS)
            .filter(s -> s.validity().contains(context.asOf()))
            .map(LegalStatusRule::code);
    if (status.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> full = context.parameters().texts(FULL);
    Map<String, String> limited = context.parameters().texts(LIMITED);
    return Optional.ofNullable(full.get(status.get()))
        .or(
            () ->
                required == WorkPermissionKind.LIMITED
                    ? Optional.ofNullable(limited.get(status.get()))
                    : Optional.empty());
  }

  private static String code(LegalStatus status) {
    return status.kind() == LegalStatusKind.OTHER
        ? status.code().orElse(LegalStatusKind.OTHER.name())
        : status.kind().name();
  }
}
