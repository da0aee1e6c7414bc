package io.github.imisproject.matching.text;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for in texts: wishes, of which the one a text answers best counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param wishes the wishes
 */
public record TextQuestion(List<Wish> wishes) {

  /**
   * One wish.
   *
   * @param words the person's own words, in any languages
   * @param concepts concepts of a vocabulary that stand for it
   * @param weight how much it counts, from 0 to 1
   */
  public record Wish(Optional<LocalizedText> words, List<ConceptRef> concepts, double weight) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code weight} is not from 0 to 1
     */
    public Wish {
      requireNonNull(words, "words");
      concepts = List.copyOf(concepts);
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight is " + weight + ", must be from 0 to 1");
      }
    }

    /** Returns that there is a wish, and not which: words are a person's own. */
    @Override
    public String toString() {
      return "Wish";
    }
  }

  /** Copies the list. */
  public TextQuestion {
    wishes = List.copyOf(wishes);
  }

  /** Returns a question for these words. */
  public static TextQuestion of(LocalizedText words) {
    return new TextQuestion(List.of(new Wish(Optional.of(words), List.of(), 1)));
  }
}
