package io.github.imisproject.matching.text;

import io.github.imisproject.matching.text.LanguageTexts.Counts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question put into the languages of the offers, ready to be asked of many offers. Immutable. */
record PreparedQuestion(List<Part> parts) {
  /** The formulations of one wish, and what it counts. */
  record Part(double weight, List<Formulation> formulations) {}

  double bound() {
    double bound = 0;
    for (Part part : parts) {
      for (Formulation one : part.formulations()) {
        bound = Math.max(bound, part.weight() * one.bound());
      }
    }
    return bound;
  }

  /**
   * Returns the best evidence.
   *
   * @param counts what an offer says in a language; empty if it says nothing in it
   * @return empty if the offer says nothing in any language that could be compared
   */
  Optional<TextEvidence> ask(Function<LanguageTexts, Optional<Counts>> counts) {
    Formulation best = null;
    Counts said = null;
    double score = -1;
    for (Part part : parts) {
      @Nullable LanguageTexts known = null;
      Optional<Counts> here = Optional.empty();
      for (Formulation one : part.formulations()) {
        if (one.texts() != known) {
          known = one.texts();
          here = counts.apply(known);
        }
        if (here.isPresent()) {
          double value = part.weight() * one.value(here.get());
          if (value > score) {
            best = one;
            said = here.get();
            score = value;
          }
        }
      }
    }
    return best == null || said == null
        ? Optional.empty()
        : Optional.of(best.evidence(said, score));
  }
}
