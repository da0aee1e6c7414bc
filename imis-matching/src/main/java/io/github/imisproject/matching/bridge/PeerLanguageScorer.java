package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.util.List;
import java.util.Optional;

/**
 * How well two people can talk: by the language in which the weaker of the two is best.
 *
 * <p>From C1 on it goes by itself; each level below costs {@code perMissingLevel}. The same in both
 * directions.
 */
public final class PeerLanguageScorer extends PeerScorer {
  private static final String PER_LEVEL = "perMissingLevel";

  /** Creates the scorer. */
  public PeerLanguageScorer() {
    super("peerLanguage");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(PER_LEVEL, 0.2, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, PersonView candidate, MatchContext context) {
    Optional<List<LanguageSkill>> own = seeker.known(PersonField.LANGUAGES);
    Optional<List<LanguageSkill>> theirs = candidate.known(PersonField.LANGUAGES);
    if (own.isEmpty() || theirs.isEmpty()) {
      return Assessment.missing(
          Facts.missing(own.isEmpty() ? seeker : candidate, PersonField.LANGUAGES));
    }
    double best = 0;
    Optional<LanguageTag> shared = Optional.empty();
    for (LanguageSkill skill : own.get()) {
      LanguageTag language = skill.language();
      Optional<CefrLevel> mine = Proficiency.level(own.get(), language, CONVERSATION);
      Optional<CefrLevel> yours = Proficiency.level(theirs.get(), language, CONVERSATION);
      if (mine.isPresent() && yours.isPresent()) {
        CefrLevel weaker = mine.get().compareTo(yours.get()) < 0 ? mine.get() : yours.get();
        int steps = Proficiency.stepsTo(Optional.of(weaker), FLUENT);
        double value = Math.max(0, 1 - context.parameters().number(PER_LEVEL) * steps);
        if (value > best
            || value == best && value > 0 && shared.filter(s -> before(language, s)).isPresent()) {
          best = value;
          shared = Optional.of(language);
        }
      }
    }
    return Assessment.of(
        best,
        shared
            .map(language -> Reason.of("peer.language.shared").with("language", language))
            .orElseGet(() -> Reason.of("peer.language.none")));
  }

  /** Settles equals the same way from both sides. */
  private static boolean before(LanguageTag one, LanguageTag other) {
    return one.toString().compareTo(other.toString()) < 0;
  }
}
