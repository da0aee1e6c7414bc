package io.github.imisproject.matching.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Credit;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * How far two stories are about the same, whatever languages they are told in.
 *
 * <p>Each theme and topic of either story counts with the best there is for it in the other one:
 * the same concept fully, one a step up or down the hierarchy by the parameter {@code stepCredit}.
 * The score is the mean over both stories' concepts, so it is the same both ways.
 */
public final class StoryTopicScorer extends StoryPairScorer {
  private static final String STEP = "stepCredit";

  /** Creates the scorer. */
  public StoryTopicScorer() {
    super("storyTopics");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(STEP, 0.6, 0, 1));
  }

  @Override
  public Assessment assess(StoryView seeker, StoryView story, MatchContext context) {
    SortedSet<ConceptRef> own = seeker.concepts();
    SortedSet<ConceptRef> other = story.concepts();
    if (own.isEmpty() || other.isEmpty()) {
      return Assessment.notApplicable();
    }
    ReferenceData reference = ReferenceData.of(context);
    double step = context.parameters().number(STEP);
    Credit credit = new Credit(reference, step, step);
    List<Argument> same = new ArrayList<>();
    List<Reason> related = new ArrayList<>();
    double sum = 0;
    for (ConceptRef concept : own) {
      Optional<Credit.Best> best = credit.best(other, concept);
      if (best.isPresent()) {
        sum += best.get().value();
        if (best.get().own().equals(concept)) {
          same.add(new Argument.Words(reference.name(concept)));
        } else {
          related.add(
              Reason.of("story.topics.related")
                  .with("own", reference.name(concept))
                  .with("other", reference.name(best.get().own())));
        }
      }
    }
    for (ConceptRef concept : other) {
      sum += credit.best(own, concept).map(Credit.Best::value).orElse(0.0);
    }
    List<Reason> reasons = new ArrayList<>();
    if (!same.isEmpty()) {
      reasons.add(Reason.of("story.topics.shared").with("count", same.size()).with("topics", same));
    }
    reasons.addAll(related);
    return new Assessment.Known(
        Math.min(1, sum / (own.size() + other.size())),
        reasons.isEmpty() ? List.of(Reason.of("story.topics.none")) : reasons);
  }
}
