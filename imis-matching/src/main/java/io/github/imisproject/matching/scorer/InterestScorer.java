package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.Likes;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.LinkedHashSet;
import java.util.List;
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
    return Likes.assess(
        seeker,
        topics,
        context.parameters().codes(GROUND),
        context.parameters().number(BROADER),
        ReferenceData.of(context));
  }
}
