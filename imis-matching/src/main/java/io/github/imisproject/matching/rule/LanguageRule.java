package io.github.imisproject.matching.rule;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.internal.Requirements;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The person meets every language level the offer cannot be taken up without.
 *
 * <p>The languages an offer is merely held in do not exclude: somebody may come along to interpret.
 * They count in the scorer of the same name.
 */
public final class LanguageRule extends OfferRule {
  /** Creates the rule. */
  public LanguageRule() {
    super("language");
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    List<LanguageRequirement> required = Requirements.languages(offer);
    if (required.isEmpty()) {
      return Verdict.eligible();
    }
    Optional<List<LanguageSkill>> skills = seeker.known(PersonField.LANGUAGES);
    if (skills.isEmpty()) {
      return Verdict.undecided(Facts.missing(seeker, PersonField.LANGUAGES));
    }
    List<Change> changes = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    boolean unknown = false;
    for (LanguageRequirement requirement : required) {
      Truth met = Proficiency.satisfies(skills.get(), requirement);
      unknown |= met == Truth.UNKNOWN;
      if (met == Truth.FALSE) {
        Optional<CefrLevel> own =
            Proficiency.level(skills.get(), requirement.language(), requirement.partsAsked());
        reasons.add(tooLow(requirement, own));
        changes.add(change(requirement, own));
      }
    }
    if (!reasons.isEmpty()) {
      return new Verdict.Excluded(reasons, changes);
    }
    return unknown
        ? Verdict.undecided(Facts.missing(seeker, PersonField.LANGUAGES))
        : Verdict.eligible();
  }

  @Override
  public Truth decide(PersonView seeker, Offer offer, MatchContext context) {
    List<LanguageRequirement> required = Requirements.languages(offer);
    if (required.isEmpty()) {
      return Truth.TRUE;
    }
    Optional<List<LanguageSkill>> skills = seeker.known(PersonField.LANGUAGES);
    if (skills.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth all = Truth.TRUE;
    for (LanguageRequirement requirement : required) {
      all = all.and(Proficiency.satisfies(skills.get(), requirement));
    }
    return all;
  }

  private static Reason tooLow(LanguageRequirement required, Optional<CefrLevel> own) {
    Reason reason =
        Reason.of(own.isPresent() ? "language.tooLow" : "language.absent")
            .with("language", required.language())
            .with("level", new Argument.Code(required.minimum().name()));
    return own.map(level -> reason.with("own", new Argument.Code(level.name()))).orElse(reason);
  }

  private static Change change(LanguageRequirement required, Optional<CefrLevel> own) {
    return new Change(
        Reason.of("change.language")
            .with("language", required.language())
            .with("level", new Argument.Code(required.minimum().name())),
        PersonField.LANGUAGES.name(),
        Change.Actor.SEEKER,
        Proficiency.stepsTo(own, required.minimum()));
  }
}
