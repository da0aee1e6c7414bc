package io.github.imisproject.core.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one concept is called in one language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param preferred the label to show, as its source writes it, such as {@code
 *     infirmier/infirmière}; never blank
 * @param forms the preferred label taken apart into its masculine and feminine forms, in the order
 *     written; only the preferred label itself where it has one form
 * @param alternatives other names, each once, without the preferred label
 * @param definition what the concept means, in this language
 * @see <a href="https://www.w3.org/TR/skos-reference/#labels">SKOS, lexical labels</a>
 */
public record ConceptLabels(
    String preferred, List<String> forms, List<String> alternatives, Optional<String> definition) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if {@code preferred} is blank or {@code forms} is empty
   */
  public ConceptLabels {
    requireNonNull(preferred, "preferred");
    requireNonNull(definition, "definition");
    forms = List.copyOf(forms);
    alternatives = List.copyOf(alternatives);
    if (preferred.isBlank()) {
      throw new IllegalArgumentException("preferred is blank; give the label to show");
    }
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("forms is empty; give at least the preferred label");
    }
  }

  /** Returns the labels of a concept that is called {@code preferred} only. */
  public static ConceptLabels of(String preferred) {
    return of(preferred, List.of());
  }

  /**
   * Returns labels as found in a source: cleaned of no-break spaces and direction marks, the
   * preferred one taken apart into its gendered forms, repetitions and blank alternatives left out.
   *
   * @throws IllegalArgumentException if nothing visible is left of {@code preferred}
   */
  public static ConceptLabels of(String preferred, Collection<String> alternatives) {
    String clean = LabelText.clean(preferred);
    Set<String> others = new LinkedHashSet<>();
    for (String alternative : alternatives) {
      String other = LabelText.clean(alternative);
      if (!other.isEmpty() && !other.equals(clean)) {
        others.add(other);
      }
    }
    return new ConceptLabels(
        clean, GenderedForms.split(clean), List.copyOf(others), Optional.empty());
  }

  /** Returns these labels with a definition; a blank one is none. */
  public ConceptLabels withDefinition(String text) {
    String clean = text.strip();
    return new ConceptLabels(
        preferred, forms, alternatives, clean.isEmpty() ? Optional.empty() : Optional.of(clean));
  }

  /**
   * Returns every name a person may use: the forms, then the alternatives with gendered ones taken
   * apart too, each once.
   *
   * <p>Computed anew at each call, linear in the length of the labels.
   */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>(forms);
    alternatives.forEach(a -> names.addAll(GenderedForms.split(a)));
    return List.copyOf(names);
  }
}
