package io.github.imisproject.core.offer.terms;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.net.URI;
import java.util.Optional;

/**
 * A document one has to bring.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the kind of document
 * @param label what it is called; needed where there is no concept
 * @param website where it is explained
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RequiredDocument(
    Optional<ConceptRef> document, Optional<LocalizedText> label, Optional<URI> website) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public RequiredDocument {
    requireNonNull(document, "document");
    requireNonNull(label, "label");
    requireNonNull(website, "website");
    new Invariants().oneOf(document.isPresent() || label.isPresent(), "document, label").check();
  }

  /** Returns a document of which only the kind is known. */
  public static RequiredDocument of(ConceptRef document) {
    return new RequiredDocument(Optional.of(document), Optional.empty(), Optional.empty());
  }
}
