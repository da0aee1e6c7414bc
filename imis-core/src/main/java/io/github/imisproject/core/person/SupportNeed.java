package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import java.util.Optional;

/**
 * What a person needs in order to use an offer: a function, never a diagnosis.
 *
 * <p>Immutable and thread-safe. Offers list the same values for what they provide.
 *
 * @param kind the kind of support
 * @param language the language, for {@link Kind#INTERPRETER} and only there
 * @param service the kind of service, for {@link Kind#MEDICAL_SERVICE} and {@link Kind#OTHER}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SupportNeed(Kind kind, Optional<LanguageTag> language, Optional<ConceptRef> service) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public SupportNeed {
    requireNonNull(kind, "kind");
    requireNonNull(language, "language");
    requireNonNull(service, "service");
    new Invariants()
        .that(
            language.isPresent() == (kind == Kind.INTERPRETER),
            "language",
            "model.interpreterLanguage")
        .that(
            service.isPresent() || kind != Kind.OTHER,
            "service",
            "model.missing",
            "field",
            "service")
        .check();
  }

  /** The kind of support. */
  public enum Kind {
    /** No steps on the way. */
    STEP_FREE,
    /** Somebody who interprets. */
    INTERPRETER,
    /** Women as staff. */
    FEMALE_STAFF,
    /** Somebody who minds the children. */
    CHILDCARE,
    /** A medical service within reach. */
    MEDICAL_SERVICE,
    /** Support for mental health. */
    MENTAL_HEALTH_SUPPORT,
    /** A quiet place. */
    QUIET,
    /** Help with reading, writing or forms. */
    LITERACY_SUPPORT,
    /** Help with hearing, such as a loop or signing. */
    HEARING_SUPPORT,
    /** Help with seeing, such as large print or audio. */
    VISUAL_SUPPORT,
    /** Somebody who comes along. */
    ACCOMPANIMENT,
    /** A way to get there. */
    TRANSPORT,
    /** Another kind; its service names it. */
    OTHER
  }

  /** Returns a need of a kind that needs nothing else said. */
  public static SupportNeed of(Kind kind) {
    return new SupportNeed(kind, Optional.empty(), Optional.empty());
  }

  /** Returns the need of an interpreter. */
  public static SupportNeed interpreter(LanguageTag language) {
    return new SupportNeed(Kind.INTERPRETER, Optional.of(language), Optional.empty());
  }
}
