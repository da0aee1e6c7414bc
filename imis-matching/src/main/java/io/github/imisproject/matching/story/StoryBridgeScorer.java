package io.github.imisproject.matching.story;

import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.util.List;
import java.util.Optional;

/**
 * Whether a story comes from the other side of the bridge than the person.
 *
 * <p>One from the own side counts by the parameter {@code ownSideCredit}: it comforts, but it
 * builds no bridge.
 */
public final class StoryBridgeScorer extends PersonStoryScorer {
  private static final String OWN = "ownSideCredit";

  /** Creates the scorer. */
  public StoryBridgeScorer() {
    super("storyBridge");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(OWN, 0.4, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, StoryView story, MatchContext context) {
    Optional<Community> own = seeker.community().known();
    if (own.isEmpty()) {
      return Assessment.missing(new MissingFact("community", Facts.absence(seeker.community())));
    }
    if (story.side().isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("story.side"));
    }
    Argument side = new Argument.Term("community." + story.side().get().name());
    return own.equals(story.side())
        ? Assessment.of(
            context.parameters().number(OWN), Reason.of("story.bridge.same").with("side", side))
        : Assessment.of(1, Reason.of("story.bridge.other").with("side", side));
  }
}
