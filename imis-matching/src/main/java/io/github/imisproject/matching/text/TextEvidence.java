package io.github.imisproject.matching.text;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.text.LanguageTag;
import java.util.List;

/**
 * What in one offer's texts answers a question.
 *
 * <p>Immutable and thread-safe.
 *
 * @param score how well, from 0 to 1
 * @param words the person's own words that the text says, as they were written, the most telling
 *     first
 * @param concepts the concepts meant that the text speaks of in other words, the most telling first
 * @param language the language in which they met
 */
public record TextEvidence(
    double score, List<String> words, List<Mention> concepts, LanguageTag language) {

  /**
   * A concept that a text speaks of.
   *
   * @param concept the concept
   * @param words the words of its label that the text says
   */
  public record Mention(ConceptRef concept, List<String> words) {
    /** Copies the list. */
    public Mention {
      requireNonNull(concept, "concept");
      words = List.copyOf(words);
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if {@code score} is not from 0 to 1
   */
  public TextEvidence {
    words = List.copyOf(words);
    concepts = List.copyOf(concepts);
    requireNonNull(language, "language");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score is " + score + ", must be from 0 to 1");
    }
  }

  /** Returns score and language; never the words, which are the person's own. */
  @Override
  public String toString() {
    return "TextEvidence[" + score + ", " + language + "]";
  }
}
