package io.github.imisproject.matching.rule;

import io.github.imisproject.core.eligibility.EligibilityContext;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.EligibilityTrace;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.offer.terms.GenderRestriction;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Absence;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The person may take the offer up, by its own eligibility and by what its kind states: the
 * education a job asks for, the people a home holds.
 *
 * <p>A fact nobody recorded, or that was not consented to, leaves the offer undecided, and the
 * missing facts are named. What is written in words only cannot be judged here: it is shown.
 */
public final class OfferEligibilityRule extends OfferRule {
  /** Creates the rule. */
  public OfferEligibilityRule() {
    super("eligibility");
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    List<EligibilityRule> rules = rules(offer);
    Optional<LocalizedText> words = offer.details().eligibilityDescription();
    if (rules.isEmpty()) {
      return words
          .map(text -> Verdict.eligible(Reason.of("eligibility.inWords").with("text", text)))
          .orElseGet(Verdict::eligible);
    }
    ReferenceData reference = ReferenceData.of(context);
    EligibilityTrace trace = trace(rules, seeker, context);
    EligibilityChanges changes = new EligibilityChanges(seeker, context.asOf(), reference);
    return switch (trace.result()) {
      case TRUE -> Verdict.eligible(Reason.of("eligibility.met"));
      case FALSE -> new Verdict.Excluded(changes.reasons(trace), changes.smallest(trace));
      case UNKNOWN -> new Verdict.Undecided(missing(trace));
    };
  }

  @Override
  public Truth decide(PersonView seeker, Offer offer, MatchContext context) {
    List<EligibilityRule> rules = rules(offer);
    return rules.isEmpty() ? Truth.TRUE : trace(rules, seeker, context).result();
  }

  private static EligibilityTrace trace(
      List<EligibilityRule> rules, PersonView seeker, MatchContext context) {
    ReferenceData reference = ReferenceData.of(context);
    EligibilityContext facts =
        new EligibilityContext(context.asOf(), reference.regions(), reference.concepts());
    // One rule is its own conjunction.
    EligibilityRule whole = rules.size() == 1 ? rules.get(0) : new EligibilityRule.All(rules);
    return whole.evaluate(seeker, facts);
  }

  private static List<MissingFact> missing(EligibilityTrace trace) {
    return trace.undecided().stream()
        .map(
            leaf ->
                new MissingFact(
                    leaf.field().orElseThrow().name(),
                    leaf.denied().isPresent() ? Absence.NOT_CONSENTED : Absence.NOT_RECORDED))
        .distinct()
        .toList();
  }

  /** Gathers what the offer states as a rule and what its kind implies. */
  private static List<EligibilityRule> rules(Offer offer) {
    List<EligibilityRule> rules = new ArrayList<>();
    offer.details().eligibility().ifPresent(rules::add);
    if (offer instanceof JobOffer job) {
      job.minimumIscedLevel().map(Predicate.EducationAtLeast::new).ifPresent(rules::add);
    } else if (offer instanceof TrainingOffer training) {
      training.entryIscedLevel().map(Predicate.EducationAtLeast::new).ifPresent(rules::add);
    } else if (offer instanceof HousingOffer housing) {
      housing
          .maximumOccupancy()
          .map(most -> new Predicate.HouseholdSizeBetween(Optional.empty(), Optional.of(most + 1)))
          .ifPresent(rules::add);
      housing.genderRestriction().map(OfferEligibilityRule::gender).ifPresent(rules::add);
      if (housing.singleParentWelcome().equals(Optional.of(false))) {
        rules.add(EligibilityRule.not(new Predicate.SingleParent()));
      }
    }
    return rules;
  }

  private static EligibilityRule gender(GenderRestriction restriction) {
    return new Predicate.GenderIn(restriction.genders(), restriction.ground());
  }
}
