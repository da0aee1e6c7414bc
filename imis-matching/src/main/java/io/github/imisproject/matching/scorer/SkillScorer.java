package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Credit;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Requirements;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the person's skills and occupations cover what the offer asks for.
 *
 * <p>The mean of three parts, of those the offer states: the skills it asks for, the occupation it
 * is about, and the skills that help. A narrower skill counts nearly as much as the one asked for,
 * a broader one about half. An offer that by its nature asks for no skill is not judged.
 */
public final class SkillScorer extends OfferScorer {
  private static final String NARROWER = "narrowerCredit";
  private static final String BROADER = "broaderCredit";
  private static final String ESSENTIAL = "essentialShare";
  private static final String OCCUPATION = "occupationShare";
  private static final String HELPFUL = "helpfulShare";

  /** How many skills a sentence lists. */
  private static final int LISTED = 4;

  /** Creates the scorer. */
  public SkillScorer() {
    super("skills");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(BROADER, 0.5, 0, 1),
        new ParameterSpec.Number(ESSENTIAL, 0.5, 0, 1),
        new ParameterSpec.Number(HELPFUL, 0.15, 0, 1),
        new ParameterSpec.Number(NARROWER, 0.9, 0, 1),
        new ParameterSpec.Number(OCCUPATION, 0.35, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    List<ConceptRef> essential = Requirements.skills(offer);
    List<ConceptRef> helpful = Requirements.helpfulSkills(offer);
    Optional<ConceptRef> occupation = Requirements.occupation(offer);
    if (essential.isEmpty() && helpful.isEmpty() && occupation.isEmpty()) {
      return offer instanceof JobOffer
          ? Assessment.missing(MissingFact.notRecorded("offer.skills"))
          : Assessment.notApplicable();
    }
    Optional<List<Skill>> skills = seeker.known(PersonField.SKILLS);
    Optional<List<Occupation>> occupations = seeker.known(PersonField.OCCUPATIONS);
    boolean asksSkills = !essential.isEmpty() || !helpful.isEmpty();
    if (asksSkills && skills.isEmpty() || occupation.isPresent() && occupations.isEmpty()) {
      return Assessment.missing(
          Facts.missing(seeker, skills.isEmpty() ? PersonField.SKILLS : PersonField.OCCUPATIONS));
    }
    ReferenceData reference = ReferenceData.of(context);
    Credit credit =
        new Credit(
            reference, context.parameters().number(NARROWER), context.parameters().number(BROADER));
    Tally tally = new Tally(reference, credit);
    List<ConceptRef> own = concepts(skills.orElse(List.of()));
    tally.add(context.parameters().number(ESSENTIAL), tally.coverage(own, essential));
    tally.add(context.parameters().number(HELPFUL), tally.coverage(own, helpful));
    List<ConceptRef> past =
        occupations.orElse(List.of()).stream().map(Occupation::concept).toList();
    tally.add(context.parameters().number(OCCUPATION), tally.experience(past, occupation));
    return new Assessment.Known(tally.score(), tally.reasons());
  }

  private static List<ConceptRef> concepts(List<Skill> skills) {
    return skills.stream().flatMap(skill -> skill.concept().stream()).sorted().toList();
  }

  /** Adds up the parts of one assessment. Used once, by one thread. */
  private static final class Tally {
    private final ReferenceData reference;
    private final Credit credit;
    private final List<ConceptRef> had = new ArrayList<>();
    private final List<ConceptRef> lacking = new ArrayList<>();
    private final List<Reason> related = new ArrayList<>();
    private final List<Reason> experience = new ArrayList<>();
    private double shares;
    private double sum;

    Tally(ReferenceData reference, Credit credit) {
      this.reference = reference;
      this.credit = credit;
    }

    void add(double share, Optional<Double> part) {
      if (part.isPresent()) {
        shares += share;
        sum += share * part.get();
      }
    }

    Optional<Double> coverage(List<ConceptRef> own, List<ConceptRef> asked) {
      if (asked.isEmpty()) {
        return Optional.empty();
      }
      double covered = 0;
      for (ConceptRef each : asked) {
        Optional<Credit.Best> best = credit.bestOf(own, each);
        covered += best.map(Credit.Best::value).orElse(0.0);
        if (best.isEmpty()) {
          lacking.add(each);
        } else if (best.get().own().equals(each)) {
          had.add(each);
        } else {
          related.add(
              Reason.of("skills.related")
                  .with("own", reference.name(best.get().own()))
                  .with("asked", reference.name(each)));
        }
      }
      return Optional.of(covered / asked.size());
    }

    Optional<Double> experience(List<ConceptRef> past, Optional<ConceptRef> occupation) {
      return occupation.map(
          asked -> {
            Optional<Credit.Best> best = credit.best(past, asked);
            best.ifPresent(
                found ->
                    experience.add(
                        found.value() == 1
                            ? Reason.of("skills.occupation")
                                .with("occupation", reference.name(asked))
                            : Reason.of("skills.occupationRelated")
                                .with("own", reference.name(found.own()))
                                .with("asked", reference.name(asked))));
            return best.map(Credit.Best::value).orElse(0.0);
          });
    }

    double score() {
      return shares == 0 ? 0 : Math.min(1, sum / shares);
    }

    List<Reason> reasons() {
      List<Reason> reasons = new ArrayList<>(experience);
      if (!had.isEmpty()) {
        reasons.add(listed("skills.had", had));
      }
      related.stream().limit(2).forEach(reasons::add);
      if (!lacking.isEmpty()) {
        reasons.add(listed("skills.lacking", lacking));
      }
      return reasons.isEmpty() ? List.of(Reason.of("skills.none")) : reasons;
    }

    private Reason listed(String code, List<ConceptRef> refs) {
      List<Argument> names =
          refs.stream()
              .distinct()
              .limit(LISTED)
              .map(ref -> (Argument) new Argument.Words(reference.name(ref)))
              .toList();
      return Reason.of(code).with("count", refs.size()).with("skills", names);
    }
  }
}
