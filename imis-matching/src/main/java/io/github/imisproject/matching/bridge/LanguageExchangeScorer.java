package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the seeker can learn: a language that the other speaks from C1 on and the seeker does not.
 *
 * <p>One the seeker has begun to learn counts fully, another {@code newLanguage}. It has a
 * direction: what one gets is what the other gives.
 */
public final class LanguageExchangeScorer extends PeerScorer {
  private static final String NEW = "newLanguage";

  /** Creates the scorer. */
  public LanguageExchangeScorer() {
    super("languageExchange");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number(NEW, 0.6, 0, 1));
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
    List<Argument> learnt = new ArrayList<>();
    for (LanguageSkill skill : theirs.get()) {
      Optional<CefrLevel> teacher = Proficiency.level(theirs.get(), skill.language(), CONVERSATION);
      Optional<CefrLevel> learner = Proficiency.level(own.get(), skill.language(), CONVERSATION);
      if (teacher.filter(level -> level.compareTo(FLUENT) >= 0).isPresent()
          && learner.filter(level -> level.compareTo(FLUENT) >= 0).isEmpty()) {
        best = Math.max(best, learner.isPresent() ? 1 : context.parameters().number(NEW));
        learnt.add(new Argument.Language(skill.language()));
      }
    }
    return Assessment.of(
        best,
        learnt.isEmpty()
            ? Reason.of("peer.exchange.none")
            : Reason.of("peer.exchange.learn").with("languages", learnt));
  }
}
