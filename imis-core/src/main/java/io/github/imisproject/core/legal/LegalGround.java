package io.github.imisproject.core.legal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.net.URI;
import java.util.Optional;

/**
 * The law that allows a rule to look at a sensitive fact, such as legal status or gender.
 *
 * <p>Immutable and thread-safe. The library cannot judge it; it demands that a deployer states one,
 * and shows it in every explanation.
 *
 * @param citation the act and article, such as {@code Law 4375/2016, art. 53}; 1 to 500 characters
 * @param source where the text can be read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LegalGround(String citation, Optional<URI> source) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public LegalGround {
    requireNonNull(citation, "citation");
    requireNonNull(source, "source");
    new Invariants()
        .that(!citation.isBlank(), "citation", "model.blank", "field", "citation")
        .that(
            citation.length() <= 500,
            "citation",
            "model.tooLong",
            "field",
            "citation",
            "length",
            "" + citation.length(),
            "limit",
            "500")
        .check();
  }

  /** Returns a ground without a link. */
  public static LegalGround of(String citation) {
    return new LegalGround(citation, Optional.empty());
  }
}
