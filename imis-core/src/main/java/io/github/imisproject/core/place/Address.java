package io.github.imisproject.core.place;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.CountryCode;
import java.util.List;
import java.util.Optional;

/**
 * A postal address.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines street, number and what else stands above the town; none may be empty
 * @param city the town
 * @param stateProvince the administrative region, as written on an envelope
 * @param postalCode the postal code
 * @param country the country
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Address(
    List<String> lines,
    Optional<String> city,
    Optional<String> stateProvince,
    Optional<String> postalCode,
    Optional<CountryCode> country) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Address {
    lines = Copies.list(lines);
    requireNonNull(city, "city");
    requireNonNull(stateProvince, "stateProvince");
    requireNonNull(postalCode, "postalCode");
    requireNonNull(country, "country");
    Invariants invariants = new Invariants();
    for (int i = 0; i < lines.size(); i++) {
      invariants.that(!lines.get(i).isBlank(), "lines/" + i, "model.blank", "field", "lines");
    }
    invariants
        .oneOf(
            !lines.isEmpty() || city.isPresent() || postalCode.isPresent(),
            "lines, city, postalCode")
        .check();
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds {@link Address}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final Once<List<String>> lines = new Once<>("lines");
    private final Once<String> city = new Once<>("city");
    private final Once<String> stateProvince = new Once<>("stateProvince");
    private final Once<String> postalCode = new Once<>("postalCode");
    private final Once<CountryCode> country = new Once<>("country");

    private Builder() {}

    /** Sets street, number and what else stands above the town. */
    public Builder lines(List<String> lines) {
      this.lines.set(lines);
      return this;
    }

    /** Sets the town. */
    public Builder city(String city) {
      this.city.set(city);
      return this;
    }

    /** Sets the administrative region, as written on an envelope. */
    public Builder stateProvince(String stateProvince) {
      this.stateProvince.set(stateProvince);
      return this;
    }

    /** Sets the postal code. */
    public Builder postalCode(String postalCode) {
      this.postalCode.set(postalCode);
      return this;
    }

    /** Sets the country. */
    public Builder country(CountryCode country) {
      this.country.set(country);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public Address build() {
      return new Address(
          lines.get().orElse(List.of()),
          city.get(),
          stateProvince.get(),
          postalCode.get(),
          country.get());
    }
  }
}
