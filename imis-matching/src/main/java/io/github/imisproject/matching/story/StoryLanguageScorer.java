package io.github.imisproject.matching.story;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How well the person can read the story in one of its languages.
 *
 * <p>Fully from level B2 on; each level less costs {@code perMissingLevel}. Words that only a
 * machine made count by {@code machineCredit}.
 */
public final class StoryLanguageScorer extends PersonStoryScorer {
  private static final String PER_LEVEL = "perMissingLevel";
  private static final String MACHINE = "machineCredit";
  private static final CefrLevel AT_EASE = CefrLevel.B2;
  private static final Set<LanguageActivity> READING = EnumSet.of(LanguageActivity.READING);

  /** Creates the scorer. */
  public StoryLanguageScorer() {
    super("storyLanguage");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(PER_LEVEL, 0.3, 0, 1),
        new ParameterSpec.Number(MACHINE, 0.7, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, StoryView story, MatchContext context) {
    Optional<List<LanguageSkill>> skills = seeker.known(PersonField.LANGUAGES);
    if (skills.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.LANGUAGES));
    }
    if (story.languages().isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("story.languages"));
    }
    double best = 0;
    Reason reason = Reason.of("story.language.none");
    for (Map.Entry<LanguageTag, Boolean> language : story.languages().entrySet()) {
      Optional<CefrLevel> own = Proficiency.level(skills.get(), language.getKey(), READING);
      double level =
          Math.max(
              0, 1 - context.parameters().number(PER_LEVEL) * Proficiency.stepsTo(own, AT_EASE));
      boolean byPeople = language.getValue();
      double value =
          own.isEmpty() ? 0 : level * (byPeople ? 1 : context.parameters().number(MACHINE));
      if (value > best) {
        best = value;
        reason =
            Reason.of(byPeople ? "story.language.yours" : "story.language.machine")
                .with("language", language.getKey());
      }
    }
    return Assessment.of(best, reason);
  }
}
