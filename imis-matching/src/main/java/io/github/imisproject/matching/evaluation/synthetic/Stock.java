package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.internal.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * What people and offers are drawn from: the narrowest concepts of the vocabularies, and places.
 */
final class Stock {
  static final String REGION = "town";
  static final GeoPoint CENTRE = new GeoPoint(38.25, 21.73);
  private static final int SKILLS_PER_OCCUPATION = 4;

  final Vocabularies vocabularies;
  final List<ConceptRef> occupations;
  final List<ConceptRef> skills;
  final List<ConceptRef> interests;
  final List<ConceptRef> themes;
  private final int[] commonness;

  Stock(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.occupations = leaves(Vocabularies.OCCUPATIONS);
    this.skills = leaves(Vocabularies.SKILLS);
    this.interests = leaves(Vocabularies.INTERESTS);
    this.themes = leaves(Vocabularies.THEMES);
    this.commonness = new Draws(1, occupations.size()).permutation(occupations.size());
  }

  private List<ConceptRef> leaves(String scheme) {
    List<ConceptRef> leaves = new ArrayList<>();
    for (Concept concept : vocabularies.get(scheme).concepts()) {
      if (vocabularies.get(scheme).narrower(concept.notation()).isEmpty()) {
        leaves.add(ConceptRef.of(scheme, concept.notation()));
      }
    }
    return List.copyOf(leaves);
  }

  /** An occupation: some are far more common than others (Zipf-like), the same ones in any town. */
  ConceptRef occupation(Draws draws) {
    double skewed = draws.nextDouble() * draws.nextDouble();
    return occupations.get(commonness[(int) (skewed * occupations.size())]);
  }

  /** What somebody in this occupation can do; jobs ask for it and people who did it have it. */
  List<ConceptRef> skillsOf(ConceptRef occupation) {
    Draws draws = new Draws(2, occupation.notation().hashCode());
    List<ConceptRef> own = new ArrayList<>();
    while (own.size() < SKILLS_PER_OCCUPATION) {
      ConceptRef skill = draws.pick(skills);
      if (!own.contains(skill)) {
        own.add(skill);
      }
    }
    return own;
  }

  /** A point at a distance from the centre that is mostly small, up to {@code kilometres}. */
  static GeoPoint point(Draws draws, double kilometres) {
    double angle = draws.nextDouble() * 2 * Math.PI;
    double distance = kilometres * draws.nextDouble();
    double perDegree = 111.2;
    return new GeoPoint(
        CENTRE.latitude() + distance * StrictMath.sin(angle) / perDegree,
        CENTRE.longitude()
            + distance
                * StrictMath.cos(angle)
                / (perDegree * StrictMath.cos(Math.toRadians(CENTRE.latitude()))));
  }
}
