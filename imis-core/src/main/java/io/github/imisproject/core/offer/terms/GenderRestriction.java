package io.github.imisproject.core.offer.terms;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.problem.InvalidValueException;
import java.util.Set;

/**
 * A restriction to people of some genders, and the law that allows it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param genders who may come; at least one
 * @param ground the law that allows the restriction
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GenderRestriction(Set<Gender> genders, LegalGround ground) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public GenderRestriction {
    genders = Copies.set(genders);
    requireNonNull(ground, "ground");
    new Invariants().that(!genders.isEmpty(), "genders", "model.empty", "field", "genders").check();
  }
}
