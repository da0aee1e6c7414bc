package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Credit;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well the other knows the seeker's line of work: an occupation in common, or skills.
 *
 * <p>The better of two parts: the nearest of the other's occupations to one of the seeker's, and
 * {@code skillShare} of how many of the seeker's skills the other has, too, each halving the rest.
 */
public final class PeerExperienceScorer extends PeerScorer {
  private static final String RELATED = "relatedCredit";
  private static final String SKILLS = "skillShare";
  private static final int LISTED = 3;

  /** Creates the scorer. */
  public PeerExperienceScorer() {
    super("peerExperience");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(RELATED, 0.7, 0, 1), new ParameterSpec.Number(SKILLS, 0.8, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, PersonView candidate, MatchContext context) {
    Optional<List<ConceptRef>> ownWork = occupations(seeker);
    Optional<List<ConceptRef>> theirWork = occupations(candidate);
    Optional<List<ConceptRef>> ownSkills = skills(seeker);
    Optional<List<ConceptRef>> theirSkills = skills(candidate);
    boolean work = ownWork.isPresent() && theirWork.isPresent();
    boolean skills = ownSkills.isPresent() && theirSkills.isPresent();
    if (!work && !skills) {
      return Assessment.missing(
          Facts.missing(ownWork.isEmpty() ? seeker : candidate, PersonField.OCCUPATIONS));
    }
    ReferenceData reference = ReferenceData.of(context);
    double related = context.parameters().number(RELATED);
    Credit credit = new Credit(reference, related, related);
    List<Reason> reasons = new ArrayList<>();
    double byWork = 0;
    Optional<Credit.Best> nearest = Optional.empty();
    for (ConceptRef own : ownWork.orElse(List.of())) {
      Optional<Credit.Best> best = credit.best(theirWork.orElse(List.of()), own);
      if (best.isPresent() && best.get().value() > byWork) {
        byWork = best.get().value();
        nearest = best;
      }
    }
    nearest.ifPresent(
        best ->
            reasons.add(
                Reason.of("peer.experience.occupation")
                    .with("occupation", reference.name(best.own()))));
    double left = 1;
    List<Argument> shared = new ArrayList<>();
    for (ConceptRef own : ownSkills.orElse(List.of())) {
      Optional<Credit.Best> best = credit.best(theirSkills.orElse(List.of()), own);
      if (best.isPresent()) {
        left *= 1 - best.get().value() / 2;
        shared.add(new Argument.Words(reference.name(own)));
      }
    }
    if (!shared.isEmpty()) {
      reasons.add(
          Reason.of("peer.experience.skills")
              .with("count", shared.size())
              .with("skills", shared.subList(0, Math.min(LISTED, shared.size()))));
    }
    double value = Math.max(byWork, context.parameters().number(SKILLS) * (1 - left));
    return new Assessment.Known(
        value, reasons.isEmpty() ? List.of(Reason.of("peer.experience.none")) : reasons);
  }

  private static Optional<List<ConceptRef>> occupations(PersonView person) {
    return person
        .known(PersonField.OCCUPATIONS)
        .map(all -> all.stream().map(Occupation::concept).sorted().distinct().toList());
  }

  private static Optional<List<ConceptRef>> skills(PersonView person) {
    return person
        .known(PersonField.SKILLS)
        .map(
            all ->
                all.stream()
                    .flatMap((Skill s) -> s.concept().stream())
                    .sorted()
                    .distinct()
                    .toList());
  }
}
