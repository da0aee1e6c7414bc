package io.github.imisproject.matching.internal;

import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.text.TextEvidence;
import java.util.ArrayList;
import java.util.List;

/** Says in reasons what a text had to do with a question. */
public final class TextReasons {
  /** How many reasons are worth reading. */
  private static final int MOST = 3;

  private TextReasons() {}

  /** Returns the assessment that rests on this evidence. */
  public static Assessment of(TextEvidence evidence, ReferenceData reference) {
    List<Reason> reasons = new ArrayList<>();
    if (!evidence.words().isEmpty()) {
      reasons.add(Reason.of("text.words").with("words", words(evidence.words())));
    }
    for (TextEvidence.Mention mention : evidence.concepts()) {
      if (reasons.size() < MOST) {
        reasons.add(
            Reason.of("text.concept")
                .with("concept", reference.name(mention.concept()))
                .with("words", words(mention.words())));
      }
    }
    return new Assessment.Known(
        evidence.score(), reasons.isEmpty() ? List.of(Reason.of("text.none")) : reasons);
  }

  private static List<Argument> words(List<String> words) {
    return words.stream().map(word -> (Argument) new Argument.Code(word)).toList();
  }
}
