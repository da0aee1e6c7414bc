package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.offer.terms.PayPeriod;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Money;
import java.util.Optional;

/**
 * What an offer costs, for whom.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the price; zero is free, absent is unknown
 * @param option for whom or for what, such as a reduced fee
 * @param period what it is paid for
 * @param validity when it holds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CostOption(
    Optional<Money> amount,
    Optional<@TextNotBlank @TextLength(max = 200) LocalizedText> option,
    Optional<PayPeriod> period,
    @JsonProperty(defaultValue = "") DateRange validity) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public CostOption {
    requireNonNull(amount, "amount");
    requireNonNull(option, "option");
    requireNonNull(period, "period");
    validity = Copies.orElse(validity, DateRange.ALWAYS);
    new Invariants().oneOf(amount.isPresent() || option.isPresent(), "amount, option").check();
  }

  /** Returns the option that costs nothing. */
  public static CostOption free() {
    return of(Money.euros("0"));
  }

  /** Returns an option that costs {@code amount}, once. */
  public static CostOption of(Money amount) {
    return new CostOption(
        Optional.of(amount), Optional.empty(), Optional.empty(), DateRange.ALWAYS);
  }
}
