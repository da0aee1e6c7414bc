package io.github.imisproject.matching.story;

import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.List;
import java.util.Map;

/**
 * How far two stories use the same rare words, in the language in which they are nearest.
 *
 * <p>The cosine of their weighted stems. Words that a machine translated do not count. Stories that
 * share no language are not compared.
 *
 * @see "G. Salton, C. Buckley, Term-weighting approaches in automatic text retrieval, Information
 *     Processing and Management 24 (1988)"
 */
public final class StoryWordScorer extends StoryPairScorer {
  private static final int SHOWN = 3;

  /** Creates the scorer. */
  public StoryWordScorer() {
    super("storyWords");
  }

  @Override
  public Assessment assess(StoryView seeker, StoryView story, MatchContext context) {
    boolean comparable = false;
    double best = 0;
    List<String> words = List.of();
    for (Map.Entry<String, WordVector> entry : seeker.words().entrySet()) {
      WordVector other = story.words().get(entry.getKey());
      if (other == null || other.isEmpty() || entry.getValue().isEmpty()) {
        continue;
      }
      comparable = true;
      double cosine = entry.getValue().cosine(other);
      if (cosine > best) {
        best = cosine;
        words = entry.getValue().shared(other, SHOWN);
      }
    }
    if (!comparable) {
      return Assessment.notApplicable();
    }
    return best == 0
        ? Assessment.of(0, Reason.of("story.words.none"))
        : Assessment.of(
            best,
            Reason.of("story.words.shared")
                .with("words", words.stream().map(Argument.Code::new).toList()));
  }
}
