package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import java.util.Optional;

/**
 * Something a person asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param category what is needed, in the vocabulary of needs
 * @param urgency how soon
 * @param status how far it has come
 * @param note the person's own words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Need(
    ConceptRef category,
    Optional<Urgency> urgency,
    @JsonProperty(defaultValue = "OPEN") Status status,
    Optional<@TextLength(max = 2000) LocalizedText> note) {
  /** Checks and copies the parts. */
  public Need {
    requireNonNull(category, "category");
    requireNonNull(urgency, "urgency");
    status = Copies.orElse(status, Status.OPEN);
    requireNonNull(note, "note");
  }

  /** How soon something is needed. */
  public enum Urgency {
    /** Some day. */
    LOW,
    /** Within months. */
    MEDIUM,
    /** Within weeks. */
    HIGH,
    /** Now. */
    CRITICAL
  }

  /** How far a need has come. */
  public enum Status {
    /** Nothing has been found. */
    OPEN,
    /** Something has been found and not yet taken up. */
    MATCHED,
    /** It is met. */
    MET,
    /** The person asks no more. */
    WITHDRAWN
  }

  /** Returns an open need. */
  public static Need of(ConceptRef category, Urgency urgency) {
    return new Need(category, Optional.of(urgency), Status.OPEN, Optional.empty());
  }
}
