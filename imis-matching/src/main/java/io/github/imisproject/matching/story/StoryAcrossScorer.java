package io.github.imisproject.matching.story;

import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;

/** Whether two stories come from the two sides of the bridge. */
public final class StoryAcrossScorer extends StoryPairScorer {
  /** Creates the scorer. */
  public StoryAcrossScorer() {
    super("storyAcross");
  }

  @Override
  public Assessment assess(StoryView seeker, StoryView story, MatchContext context) {
    if (seeker.side().isEmpty() || story.side().isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("story.side"));
    }
    return seeker.side().equals(story.side())
        ? Assessment.of(0, Reason.of("story.across.same"))
        : Assessment.of(1, Reason.of("story.across.other"));
  }
}
