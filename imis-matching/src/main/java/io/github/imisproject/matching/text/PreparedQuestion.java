package io.github.imisproject.matching.text;

import io.github.imisproject.matching.text.LanguageTexts.Said;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question put into the languages of the offers, ready to be asked of many offers. Immutable. */
final class PreparedQuestion {
  /** The formulations of one wish, and what it counts. */
  record Part(double weight, List<Formulation> formulations) {}

  private final List<Part> parts;
  private final BitSet touched = new BitSet();
  private final double bound;

  PreparedQuestion(List<Part> parts) {
    this.parts = List.copyOf(parts);
    double most = 0;
    for (Part part : parts) {
      for (Formulation one : part.formulations()) {
        most = Math.max(most, part.weight() * one.bound());
        one.markOffers(touched);
      }
    }
    this.bound = most;
  }

  double bound() {
    return bound;
  }

  /** Whether an offer of the collection says any word that is looked for. */
  boolean touches(int offer) {
    return touched.get(offer);
  }

  /**
   * Returns that a text says nothing of what is asked, in the first language both can be compared
   * in; empty if there is none.
   */
  Optional<TextEvidence> none(Function<LanguageTexts, Boolean> says) {
    for (Part part : parts) {
      for (Formulation one : part.formulations()) {
        if (says.apply(one.texts())) {
          return Optional.of(new TextEvidence(0, List.of(), List.of(), one.texts().language()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the best evidence.
   *
   * @param said what an offer says in a language; empty if it says nothing in it
   * @return empty if the offer says nothing in any language that could be compared
   */
  Optional<TextEvidence> ask(Function<LanguageTexts, Optional<Said>> said) {
    Formulation best = null;
    Said text = null;
    double score = -1;
    for (Part part : parts) {
      @Nullable LanguageTexts known = null;
      Optional<Said> here = Optional.empty();
      for (Formulation one : part.formulations()) {
        if (one.texts() != known) {
          known = one.texts();
          here = said.apply(known);
        }
        if (here.isPresent()) {
          double value = part.weight() * one.value(here.get());
          if (value > score) {
            best = one;
            text = here.get();
            score = value;
          }
        }
      }
    }
    return best == null || text == null
        ? Optional.empty()
        : Optional.of(best.evidence(text, score));
  }
}
