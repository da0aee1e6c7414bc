package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.matching.internal.Credit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each concept somebody has is worth for the concepts a segment names. Thread-safe.
 *
 * <p>The hierarchy is walked from the concept somebody has, up and down, and not from every concept
 * that is asked for.
 */
final class SkillCredits {
  private final TermColumn column;
  private final Credit credit;
  private final Map<ConceptRef, Related> related = new ConcurrentHashMap<>();

  /** Concepts by number and what somebody who has one concept is worth for each. */
  private record Related(int[] concepts, double[] credits) {}

  SkillCredits(TermColumn column, Credit credit) {
    this.column = column;
    this.credit = credit;
  }

  /**
   * Puts into {@code credits} what the best of {@code own} is worth for each concept.
   *
   * @return the concepts that are worth something, each once
   */
  Ints touched(List<ConceptRef> own, Credits credits) {
    Ints touched = new Ints();
    for (ConceptRef each : own) {
      Related all = relatedTo(each);
      for (int i = 0; i < all.concepts.length; i++) {
        if (credits.raise(all.concepts[i], all.credits[i])) {
          touched.add(all.concepts[i]);
        }
      }
    }
    return touched;
  }

  private Related relatedTo(ConceptRef own) {
    Related known = related.get(own);
    if (known != null) {
      return known;
    }
    Optional<ConceptScheme> scheme = credit.reference().vocabularies().find(own.scheme());
    Ints concepts = new Ints();
    add(own, concepts);
    if (scheme.isPresent()) {
      for (Concept concept : scheme.get().ancestors(own.notation()).keySet()) {
        add(ConceptRef.of(own.scheme(), concept.notation()), concepts);
      }
      for (Concept concept : scheme.get().descendants(own.notation()).keySet()) {
        add(ConceptRef.of(own.scheme(), concept.notation()), concepts);
      }
    }
    int[] found = new int[concepts.size()];
    double[] credits = new double[found.length];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      // The formula itself says what it is worth; the walk only says where to ask.
      double value = credit.of(own, column.concepts.get(concepts.get(i)));
      if (value > 0) {
        found[size] = concepts.get(i);
        credits[size++] = value;
      }
    }
    Related all = new Related(Arrays.copyOf(found, size), Arrays.copyOf(credits, size));
    if (Prepared.isListed(credit.reference(), own)) {
      related.put(own, all);
    }
    return all;
  }

  private void add(ConceptRef concept, Ints concepts) {
    int number = column.find(concept);
    if (number >= 0) {
      concepts.add(number);
    }
  }
}
