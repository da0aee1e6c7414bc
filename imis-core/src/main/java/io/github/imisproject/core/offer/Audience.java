package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.text.LocalizedText;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an offer is meant for; who may take it up is a matter of its eligibility rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param communities the sides it is meant for; both if none is named
 * @param ageBands the ages it is meant for; all if none is named
 * @param description whom it is meant for, in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(
    Set<Community> communities, Set<AgeBand> ageBands, Optional<LocalizedText> description) {
  /** Checks and copies the parts. */
  public Audience {
    communities = Copies.set(communities);
    ageBands = Copies.set(ageBands);
    requireNonNull(description, "description");
  }
}
