package io.github.imisproject.matching.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.Likes;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.SortedSet;

/**
 * How much of what the person likes a story is about.
 *
 * <p>As for offers, each interest met halves what is still missing, and the person's own culture
 * counts only if the policy states a legal ground; then the explanation says so.
 */
public final class StoryInterestScorer extends PersonStoryScorer {
  private static final String BROADER = "broaderCredit";
  private static final String GROUND = "culturalGround";

  /** Creates the scorer. */
  public StoryInterestScorer() {
    super("storyInterests");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(BROADER, 0.7, 0, 1),
        new ParameterSpec.Codes(GROUND, List.of(), List.of()));
  }

  @Override
  public Assessment assess(PersonView seeker, StoryView story, MatchContext context) {
    SortedSet<ConceptRef> concepts = story.concepts();
    if (concepts.isEmpty()) {
      return Assessment.notApplicable();
    }
    return Likes.assess(
        seeker,
        concepts,
        context.parameters().codes(GROUND),
        context.parameters().number(BROADER),
        ReferenceData.of(context));
  }
}
