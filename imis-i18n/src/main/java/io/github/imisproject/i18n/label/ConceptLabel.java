package io.github.imisproject.i18n.label;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;

/**
 * One label of one concept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param concept what identifies the concept, such as its URI; not blank
 * @param language the language the label is in
 * @param text the label as written; not blank
 * @param kind the part it plays for the concept
 * @see <a href="https://www.w3.org/TR/skos-reference/#labels">SKOS, lexical labels</a>
 */
public record ConceptLabel(String concept, LanguageTag language, String text, LabelKind kind) {
  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if {@code concept} or {@code text} is blank
   */
  public ConceptLabel {
    requireNonNull(language, "language");
    requireNonNull(kind, "kind");
    if (concept.isBlank()) {
      throw new IllegalArgumentException("concept is blank; give the concept's URI or code");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "text is blank for concept '" + concept + "'; leave the label out instead");
    }
  }
}
