package io.github.imisproject.matching.rule;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.LocalCategories;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;

/**
 * The town proposes offers of this category.
 *
 * <p>The parameter {@code closed} names the categories it does not propose, by their notation in
 * the vocabulary of offer categories. An offer is of its own category and of those that its topics
 * name in that vocabulary.
 */
public final class OpenCategoryRule extends OfferRule {
  private static final String CLOSED = "closed";

  /** Creates the rule. */
  public OpenCategoryRule() {
    super("openCategory");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Codes(CLOSED, List.of(), List.of()));
  }

  @Override
  public Verdict test(PersonView seeker, Offer offer, MatchContext context) {
    List<String> closed = context.parameters().codes(CLOSED);
    for (ConceptRef category : LocalCategories.of(offer)) {
      if (closed.contains(category.notation())) {
        return Verdict.excluded(
            Reason.of("category.closed").with("category", ReferenceData.of(context).name(category)),
            new Change(Reason.of("change.category"), "offer.category", Change.Actor.AUTHORITY, 3));
      }
    }
    return Verdict.eligible();
  }
}
