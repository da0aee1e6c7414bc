package io.github.imisproject.core.vocabulary;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a controlled vocabulary, such as the occupation 5321 of ISCO-08.
 *
 * <p>Immutable and thread-safe.
 *
 * @param notation the code that names it in its scheme; not blank
 * @param uri its address on the web of data, if it has one
 * @param broader the notations of the next broader concepts in the same scheme; several where the
 *     scheme is no tree, none at the top
 * @param labels its names by language; may lack some languages, or all
 * @see <a href="https://www.w3.org/TR/skos-reference/">SKOS, Simple Knowledge Organization
 *     System</a>
 */
public record Concept(
    String notation,
    Optional<URI> uri,
    List<String> broader,
    Map<LanguageTag, ConceptLabels> labels) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if {@code notation} is blank
   */
  public Concept {
    requireNonNull(notation, "notation");
    requireNonNull(uri, "uri");
    broader = List.copyOf(broader);
    SortedMap<LanguageTag, ConceptLabels> sorted = new TreeMap<>(labels);
    labels = Collections.unmodifiableSortedMap(sorted);
    if (notation.isBlank()) {
      throw new IllegalArgumentException("notation is blank; give the code of the concept");
    }
  }

  /** Returns the labels in exactly this language, or else in its primary language. */
  public Optional<ConceptLabels> labels(LanguageTag language) {
    ConceptLabels exact = labels.get(language);
    if (exact != null || language.value().equals(language.language())) {
      return Optional.ofNullable(exact);
    }
    return Optional.ofNullable(labels.get(new LanguageTag(language.language())));
  }

  /**
   * Returns the label to show in this language, such as {@code fa-AF}, or its primary {@code fa}.
   */
  public Optional<String> label(LanguageTag language) {
    return labels(language).map(ConceptLabels::preferred);
  }

  /**
   * Returns the preferred labels as one text. Its default language is English, or else the first in
   * the order of tags; without any label it is the notation in an undetermined language.
   */
  public LocalizedText name() {
    if (labels.isEmpty()) {
      return LocalizedText.of(LanguageTag.UNDETERMINED, notation);
    }
    LanguageTag first =
        labels.containsKey(LanguageTag.ENGLISH)
            ? LanguageTag.ENGLISH
            : labels.keySet().iterator().next();
    LocalizedText text = LocalizedText.of(first, requireNonNull(labels.get(first)).preferred());
    for (Map.Entry<LanguageTag, ConceptLabels> entry : labels.entrySet()) {
      text = text.with(entry.getKey(), entry.getValue().preferred());
    }
    return text;
  }

  /** Hashes the notation only: equal concepts have equal ones, and labels are long. */
  @Override
  public int hashCode() {
    return notation.hashCode();
  }

  /** Returns this concept with other broader concepts. */
  Concept withBroader(List<String> others) {
    return new Concept(notation, uri, others, labels);
  }
}
