package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.Offer;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what the person likes the offer is about.
 *
 * <p>Each interest met halves what is still missing: one gives a half, two three quarters. How a
 * person describes his or her own culture is data of a special category: it counts only if the
 * policy states a legal ground in {@code culturalGround}, and then the explanation says so.
 */
public final class InterestScorer extends OfferScorer {
  private static final String BROADER = "broaderCredit";
  private static final String GROUND = "culturalGround";
  private static final double PER_INTEREST = 0.5;

  /** Creates the scorer. */
  public InterestScorer() {
    super("interests");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(BROADER, 0.7, 0, 1),
        new ParameterSpec.Codes(GROUND, List.of(), List.of()));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    Set<ConceptRef> topics = new LinkedHashSet<>(offer.details().topics());
    if (offer instanceof CulturalActivity activity) {
      topics.addAll(activity.themes());
      topics.addAll(activity.heritages());
    }
    if (topics.isEmpty()) {
      return Assessment.notApplicable();
    }
    Optional<Set<ConceptRef>> interests = seeker.known(PersonField.INTERESTS);
    List<String> ground = context.parameters().codes(GROUND);
    Set<ConceptRef> culture =
        ground.isEmpty()
            ? Set.of()
            : seeker.known(PersonField.CULTURAL_BACKGROUND).orElse(Set.of());
    if (interests.isEmpty() && culture.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.INTERESTS));
    }
    ReferenceData reference = ReferenceData.of(context);
    double broader = context.parameters().number(BROADER);
    Credit credit = new Credit(reference, broader, broader);
    double left = 1;
    List<Argument> shared = new ArrayList<>();
    for (ConceptRef interest : interests.orElse(Set.of()).stream().sorted().toList()) {
      Optional<Credit.Best> best = credit.best(topics, interest);
      if (best.isPresent()) {
        left *= 1 - PER_INTEREST * best.get().value();
        shared.add(new Argument.Words(reference.name(interest)));
      }
    }
    List<Reason> reasons = new ArrayList<>();
    if (!shared.isEmpty()) {
      reasons.add(
          Reason.of("interests.shared").with("count", shared.size()).with("interests", shared));
    }
    for (ConceptRef own : culture.stream().sorted().toList()) {
      Optional<Credit.Best> best = credit.best(topics, own);
      if (best.isPresent()) {
        left *= 1 - PER_INTEREST * best.get().value();
        reasons.add(
            Reason.of("interests.culture")
                .with("culture", reference.name(own))
                .with("ground", new Argument.Code(String.join("; ", ground))));
      }
    }
    return new Assessment.Known(
        1 - left, reasons.isEmpty() ? List.of(Reason.of("interests.none")) : reasons);
  }
}
