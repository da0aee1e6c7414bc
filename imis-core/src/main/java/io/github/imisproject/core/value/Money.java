package io.github.imisproject.core.value;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * <p>Immutable and thread-safe. Two amounts are equal if number, scale and currency are.
 *
 * @param amount how much, in units of the currency; from 0 to ten to the twelfth
 * @param currency the ISO 4217 code, three capital letters such as {@code EUR}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Money(BigDecimal amount, String currency) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Money {
    requireNonNull(amount, "amount");
    requireNonNull(currency, "currency");
    new Invariants()
        .range("amount", amount, 0, 1_000_000_000_000L)
        .that(
            CURRENCY.matcher(currency).matches(), "currency", "model.currency", "field", "currency")
        .check();
  }

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Returns an amount in euros. */
  public static Money euros(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }
}
