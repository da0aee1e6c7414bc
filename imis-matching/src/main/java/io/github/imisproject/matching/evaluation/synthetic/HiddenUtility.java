package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.internal.Draws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How useful an offer is to a person, by facts the record may lack and by taste that nobody
 * recorded. It shares no code with any scorer, so that no strategy can be right by definition.
 */
final class HiddenUtility {
  private static final double KILOMETRES = 4;

  private final ConceptScheme needs;
  private final ConceptScheme occupations;
  private final Map<String, GeoPoint> points = new HashMap<>();

  HiddenUtility(Vocabularies vocabularies, Map<String, GeoPoint> points) {
    this.needs = vocabularies.get(Vocabularies.NEEDS);
    this.occupations = vocabularies.get(Vocabularies.OCCUPATIONS);
    this.points.putAll(points);
  }

  double of(Traits person, Offer offer) {
    if (!person.adult() || impossible(person, offer)) {
      return 0;
    }
    double need = need(person.needs(), offer);
    double language = language(person.languages(), offer);
    double near = near(person.home(), offer);
    double taste = new Draws(person.key(), offer.id().hashCode()).nextDouble();
    double fit =
        offer instanceof JobOffer job
            ? 0.35 * need
                + 0.30 * skills(person, job)
                + 0.15 * Math.min(language, greek(person.languages(), job))
                + 0.10 * near
                + 0.10 * taste
            : 0.55 * need + 0.20 * language + 0.15 * near + 0.10 * taste;
    return need == 0 ? 0.3 * fit : fit;
  }

  /** What the other side sees in the person; it shares only facts with what the person sees. */
  double appeal(Traits person, Offer offer) {
    if (!person.adult() || impossible(person, offer)) {
      return 0;
    }
    double taste = new Draws(person.key(), offer.id().hashCode(), 1).nextDouble();
    if (offer instanceof JobOffer job) {
      return 0.55 * skills(person, job)
          + 0.35 * Math.min(language(person.languages(), job), greek(person.languages(), job))
          + 0.10 * taste;
    }
    if (offer instanceof HousingOffer home) {
      int beds = home.maximumOccupancy().orElse(person.householdSize());
      return 0.9 * Math.min(1, (double) person.householdSize() / Math.max(1, beds)) + 0.1 * taste;
    }
    return 0.9 * need(person.needs(), offer) + 0.1 * taste;
  }

  private static boolean impossible(Traits person, Offer offer) {
    if (offer instanceof JobOffer) {
      return person.work() == WorkPermissionKind.NONE;
    }
    if (offer instanceof HousingOffer home) {
      return person.householdSize() > home.maximumOccupancy().orElse(Integer.MAX_VALUE);
    }
    if (offer instanceof TrainingOffer course && course.outcomeLanguage().isPresent()) {
      LanguageRequirement taught = course.outcomeLanguage().get();
      CefrLevel own = person.languages().get(taught.language().value());
      return own != null && own.isAtLeast(taught.minimum());
    }
    return false;
  }

  private double need(List<Need> own, Offer offer) {
    double best = 0;
    for (Need need : own) {
      double fit = 0;
      for (ConceptRef met : offer.details().meetsNeeds()) {
        if (met.equals(need.category())) {
          fit = 1;
        } else if (sameField(met.notation(), need.category().notation())) {
          fit = Math.max(fit, 0.4);
        }
      }
      double urgency = 0.7 + 0.1 * need.urgency().map(Enum::ordinal).orElse(1);
      best = Math.max(best, fit * urgency);
    }
    return best;
  }

  private boolean sameField(String one, String other) {
    return needs.broader(one).stream().anyMatch(needs.broader(other)::contains);
  }

  private double skills(Traits person, JobOffer job) {
    long had = job.essentialSkills().stream().filter(person.skills()::contains).count();
    double share =
        job.essentialSkills().isEmpty() ? 0.5 : (double) had / job.essentialSkills().size();
    return 0.6 * share + 0.4 * experience(person.occupation(), job.occupation());
  }

  private double experience(Optional<ConceptRef> past, Optional<ConceptRef> asked) {
    if (past.isEmpty() || asked.isEmpty()) {
      return 0;
    }
    if (past.get().equals(asked.get())) {
      return 1;
    }
    boolean related =
        occupations.broader(past.get().notation()).stream()
            .anyMatch(occupations.broader(asked.get().notation())::contains);
    return related ? 0.5 : 0;
  }

  private static double language(Map<String, CefrLevel> own, Offer offer) {
    double best = 0;
    for (OfferedLanguage offered : offer.details().languages()) {
      CefrLevel level = own.get(offered.language().value());
      if (level != null) {
        double ease = Math.min(1, (level.ordinal() + 1) / 4.0);
        best = Math.max(best, offered.byInterpreter() ? 0.7 * ease : ease);
      }
    }
    return best;
  }

  private static double greek(Map<String, CefrLevel> own, JobOffer job) {
    double worst = 1;
    for (LanguageRequirement asked : job.languageRequirements()) {
      CefrLevel level = own.get(asked.language().value());
      int steps = asked.minimum().ordinal() - (level == null ? -1 : level.ordinal());
      worst = Math.min(worst, steps <= 0 ? 1 : Math.max(0, 1 - 0.4 * steps));
    }
    return worst;
  }

  private double near(GeoPoint home, Offer offer) {
    double best = 0;
    for (String id : offer.details().placeIds()) {
      GeoPoint point = points.get(id);
      if (point != null) {
        best = Math.max(best, StrictMath.exp(-home.distanceMetres(point) / 1000 / KILOMETRES));
      }
    }
    return best;
  }
}
