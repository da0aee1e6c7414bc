package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Facts;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.internal.Requirements;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How well the person gets along in the languages of an offer.
 *
 * <p>The mean of those parts the offer states: the best of the languages it is held in, by how well
 * the person converses in it; the levels it asks for, less a share for each level that is missing;
 * and for a language course, how near the level it leads to is to the person's own.
 */
public final class LanguageScorer extends OfferScorer {
  private static final String PER_LEVEL = "perMissingLevel";
  private static final String INTERPRETED = "interpretedCredit";

  /** The level from which a conversation goes by itself. */
  private static final CefrLevel FLUENT = CefrLevel.C1;

  private static final Set<LanguageActivity> CONVERSATION =
      EnumSet.of(LanguageActivity.LISTENING, LanguageActivity.SPOKEN_INTERACTION);

  /** Creates the scorer. */
  public LanguageScorer() {
    super("language");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        // What an interpreter is worth beside speaking the language directly.
        new ParameterSpec.Number(INTERPRETED, 0.8, 0, 1),
        // What one missing level costs.
        new ParameterSpec.Number(PER_LEVEL, 0.25, 0, 1));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    List<OfferedLanguage> offered = offer.details().languages();
    List<LanguageRequirement> required = Requirements.languages(offer);
    Optional<LanguageRequirement> taught =
        offer instanceof TrainingOffer training ? training.outcomeLanguage() : Optional.empty();
    if (offered.isEmpty() && required.isEmpty() && taught.isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("offer.languages"));
    }
    Optional<List<LanguageSkill>> skills = seeker.known(PersonField.LANGUAGES);
    if (skills.isEmpty()) {
      return Assessment.missing(Facts.missing(seeker, PersonField.LANGUAGES));
    }
    double perLevel = context.parameters().number(PER_LEVEL);
    List<Double> parts = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    taught.ifPresent(course -> parts.add(course(skills.get(), course, perLevel, reasons)));
    if (!required.isEmpty()) {
      parts.add(levels(skills.get(), required, perLevel, reasons));
    }
    if (!offered.isEmpty()) {
      double interpreted = context.parameters().number(INTERPRETED);
      parts.add(held(skills.get(), offered, perLevel, interpreted, reasons));
    }
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return new Assessment.Known(Math.min(1, sum / parts.size()), reasons);
  }

  private static double held(
      List<LanguageSkill> skills,
      List<OfferedLanguage> offered,
      double perLevel,
      double interpreted,
      List<Reason> reasons) {
    double best = 0;
    Optional<OfferedLanguage> chosen = Optional.empty();
    for (OfferedLanguage each : offered) {
      Optional<CefrLevel> own = Proficiency.level(skills, each.language(), CONVERSATION);
      double value =
          own.isEmpty()
              ? 0
              : Math.max(0, 1 - perLevel * Proficiency.stepsTo(own, FLUENT))
                  * (each.byInterpreter() ? interpreted : 1);
      if (value > best) {
        best = value;
        chosen = Optional.of(each);
      }
    }
    reasons.add(
        chosen
            .map(
                each ->
                    Reason.of(each.byInterpreter() ? "language.interpreted" : "language.yours")
                        .with("language", each.language()))
            .orElseGet(() -> Reason.of("language.noneShared")));
    return best;
  }

  private static double levels(
      List<LanguageSkill> skills,
      List<LanguageRequirement> required,
      double perLevel,
      List<Reason> reasons) {
    double sum = 0;
    for (LanguageRequirement each : required) {
      Optional<CefrLevel> own = Proficiency.level(skills, each.language(), each.partsAsked());
      int missing = Proficiency.stepsTo(own, each.minimum());
      sum += Math.max(0, 1 - perLevel * missing);
      Reason reason =
          Reason.of(missing == 0 ? "language.enough" : "language.below")
              .with("language", each.language())
              .with("level", new Argument.Code(each.minimum().name()));
      reasons.add(reason);
    }
    return sum / required.size();
  }

  /** The next level up suits best; a course in what one knows already is of no use. */
  private static double course(
      List<LanguageSkill> skills,
      LanguageRequirement taught,
      double perLevel,
      List<Reason> reasons) {
    Optional<CefrLevel> own = Proficiency.level(skills, taught.language(), taught.partsAsked());
    int steps = Proficiency.stepsTo(own, taught.minimum());
    Reason reason =
        Reason.of(steps == 0 ? "language.courseKnown" : "language.course")
            .with("language", taught.language())
            .with("level", new Argument.Code(taught.minimum().name()));
    reasons.add(reason);
    return steps == 0 ? 0 : Math.max(0, 1 - perLevel * (steps - 1));
  }
}
