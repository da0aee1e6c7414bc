package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.LocalCategories;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Map;

/**
 * How much the town cares about the offer's category at present.
 *
 * <p>The parameter {@code weights} gives a number from 0 to 2 to categories, by their notation in
 * the vocabulary of offer categories; a category without one has 1, which is neutral. Half of it is
 * the score. Where an offer's topics name a category of the town's own, the first that has a weight
 * counts, before the category of the model. It looks at nothing of the person.
 */
public final class PriorityScorer extends OfferScorer {
  private static final String WEIGHTS = "weights";
  private static final double GREATEST = 2;

  /** Creates the scorer. */
  public PriorityScorer() {
    super("priority");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Numbers(WEIGHTS, Map.of(), 0, GREATEST));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    Map<String, Double> weights = context.parameters().numbers(WEIGHTS);
    List<ConceptRef> categories = LocalCategories.of(offer);
    ConceptRef category =
        categories.stream()
            .filter(c -> weights.containsKey(c.notation()))
            .findFirst()
            .orElse(categories.get(categories.size() - 1));
    double weight = weights.getOrDefault(category.notation(), 1.0);
    String code =
        weight > 1 ? "priority.raised" : weight < 1 ? "priority.lowered" : "priority.usual";
    return Assessment.of(
        weight / GREATEST,
        Reason.of(code).with("category", ReferenceData.of(context).name(category)));
  }
}
