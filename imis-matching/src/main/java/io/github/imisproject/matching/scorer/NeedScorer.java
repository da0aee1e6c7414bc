package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.NeedFit;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well an offer answers what the person asks for, and how urgent that is.
 *
 * <p>An offer that names the need itself counts fully; one that names a broader or narrower need,
 * or only lies in the need's field of life, counts less. A less urgent need counts less than an
 * urgent one. Of several needs, the one the offer answers best counts.
 */
public final class NeedScorer extends OfferScorer {
  /** Creates the scorer. */
  public NeedScorer() {
    super("need");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        // What is left of a need for each step between what is asked for and what is offered.
        new ParameterSpec.Number(NeedFit.BROADER, 0.8, 0, 1),
        // What an offer counts that only lies in the field of the need.
        new ParameterSpec.Number(NeedFit.FIELD, 0.5, 0, 1),
        // What is left of a need for each degree it is less than critical.
        new ParameterSpec.Number(NeedFit.PATIENCE, 0.9, 0, 1));
  }

  private record Answer(Need need, double value, boolean exact) {}

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    Optional<List<Need>> needs = seeker.known(PersonField.NEEDS);
    if (needs.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.NEEDS));
    }
    ReferenceData reference = ReferenceData.of(context);
    Optional<Answer> best = Optional.empty();
    for (Need need : needs.get()) {
      if (need.status() == Need.Status.OPEN) {
        Answer answer = answer(need, offer, context, reference);
        if (answer.value() > best.map(Answer::value).orElse(0.0)) {
          best = Optional.of(answer);
        }
      }
    }
    if (best.isEmpty()) {
      return Assessment.of(0, Reason.of("need.none"));
    }
    List<Reason> reasons = new ArrayList<>();
    Need need = best.get().need();
    reasons.add(
        Reason.of(best.get().exact() ? "need.exact" : "need.close")
            .with("need", reference.name(need.category())));
    if (need.urgency().filter(NeedScorer::pressing).isPresent()) {
      reasons.add(Reason.of("need.urgent"));
    }
    return new Assessment.Known(best.get().value(), reasons);
  }

  private static Answer answer(
      Need need, Offer offer, MatchContext context, ReferenceData reference) {
    NeedFit formula = NeedFit.of(reference, context.parameters());
    double named = formula.named(offer.details(), need.category());
    double fit = formula.fit(named, offer.details(), need.category());
    return new Answer(need, formula.value(fit, need), named == 1);
  }

  private static boolean pressing(Need.Urgency urgency) {
    return urgency.compareTo(Need.Urgency.HIGH) >= 0;
  }
}
