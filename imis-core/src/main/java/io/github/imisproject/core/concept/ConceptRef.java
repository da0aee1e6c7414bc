package io.github.imisproject.core.concept;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one concept of a vocabulary, such as {@code isco-08:2221}.
 *
 * <p>Immutable and thread-safe. Scheme and notation identify the concept, so two references are
 * equal when these are, whether or not one of them also carries the URI. In JSON it is an object,
 * or the short form {@code "isco-08:2221"}, which is read alike.
 *
 * @param scheme the id of the vocabulary, such as {@code isco-08} or {@code imis-needs}; no colon
 * @param notation the code inside the vocabulary, such as {@code 2221}
 * @param uri the concept's own URI where the vocabulary gives one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConceptRef(String scheme, String notation, Optional<URI> uri)
    implements Comparable<ConceptRef> {

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if scheme or notation is blank or the scheme holds a colon
   */
  @JsonCreator
  public ConceptRef {
    requireNonNull(scheme, "scheme");
    requireNonNull(notation, "notation");
    requireNonNull(uri, "uri");
    new Invariants()
        .id("scheme", scheme)
        .id("notation", notation)
        .that(scheme.indexOf(':') < 0, "scheme", "model.schemeColon", "field", "scheme")
        .check();
  }

  /** Returns the reference to {@code notation} in {@code scheme}. */
  public static ConceptRef of(String scheme, String notation) {
    return new ConceptRef(scheme, notation, Optional.empty());
  }

  /**
   * Returns the reference written in short form, such as {@code isco-08:2221}.
   *
   * @throws InvalidValueException if there is no colon, or nothing on one side of it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConceptRef parse(String text) {
    int colon = text.indexOf(':');
    new Invariants().that(colon > 0, "", "model.conceptRef").check();
    return of(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Returns whether {@code other} is a reference to the same concept, URI or not. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConceptRef that
        && scheme.equals(that.scheme)
        && notation.equals(that.notation);
  }

  @Override
  public int hashCode() {
    return 31 * scheme.hashCode() + notation.hashCode();
  }

  /** Orders by scheme, then by notation. */
  @Override
  public int compareTo(ConceptRef other) {
    int byScheme = scheme.compareTo(other.scheme);
    return byScheme != 0 ? byScheme : notation.compareTo(other.notation);
  }

  /** Returns the short form, such as {@code isco-08:2221}. */
  @Override
  public String toString() {
    return scheme + ":" + notation;
  }
}
