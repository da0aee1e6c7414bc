package io.github.imisproject.matching.text;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.text.LanguageTexts.Said;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing a wish is about, and the several ways to say it, of which the best counts: the person's
 * own word, and labels of concepts. Immutable.
 *
 * @see "A. Pirkola, The Effects of Query Structure and Dictionary Setups in Dictionary-Based
 *     Cross-Language Information Retrieval, SIGIR 1998"
 */
record Slot(List<Way> ways) {
  /**
   * One way to say it.
   *
   * @param phrase the words
   * @param credit what they are worth, from 0 to 1
   * @param concept the concept whose label they are; empty for the person's own word
   */
  record Way(Phrase phrase, double credit, Optional<ConceptRef> concept) {
    double value(Said text) {
      return credit * phrase.value(text);
    }
  }

  /** Keeps the ways that any text of the collection takes. */
  Slot {
    ways = ways.stream().filter(way -> way.credit() * way.phrase().bound() > 0).toList();
  }

  /** Returns how much it tells, in nats; 0 if no text of the collection speaks of it. */
  double information() {
    double most = 0;
    for (Way way : ways) {
      most = Math.max(most, way.phrase().information());
    }
    return most;
  }

  double bound() {
    double most = 0;
    for (Way way : ways) {
      most = Math.max(most, way.credit() * way.phrase().bound());
    }
    return most;
  }

  double value(Said text) {
    double most = 0;
    for (Way way : ways) {
      most = Math.max(most, way.value(text));
    }
    return most;
  }

  /** Returns the way a text says it best, or empty if it does not. */
  Optional<Way> best(Said text) {
    @Nullable Way best = null;
    double most = 0;
    for (Way way : ways) {
      double value = way.value(text);
      if (value > most) {
        most = value;
        best = way;
      }
    }
    return Optional.ofNullable(best);
  }
}
