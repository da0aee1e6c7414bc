package io.github.imisproject.core.offer.terms;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Money;
import java.util.Optional;

/**
 * An amount of money for each period, such as a wage or a rent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minimum the amount, or the lowest if there is a span
 * @param maximum the highest, in the same currency
 * @param period what it is paid for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PeriodicAmount(Money minimum, Optional<Money> maximum, PayPeriod period) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public PeriodicAmount {
    requireNonNull(minimum, "minimum");
    requireNonNull(maximum, "maximum");
    requireNonNull(period, "period");
    new Invariants()
        .that(
            maximum.map(m -> m.currency().equals(minimum.currency())).orElse(true),
            "maximum/currency",
            "model.sameCurrency")
        .ordered("minimum", Optional.of(minimum.amount()), "maximum", maximum.map(Money::amount))
        .check();
  }

  /** Returns an amount without a span. */
  public static PeriodicAmount of(Money amount, PayPeriod period) {
    return new PeriodicAmount(amount, Optional.empty(), period);
  }
}
