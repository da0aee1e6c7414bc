package io.github.imisproject.core.value;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A country as its ISO 3166-1 alpha-2 code, such as {@code GR}.
 *
 * <p>Immutable and thread-safe. Written in any case, kept in capitals. Statelessness is not a
 * country: see the nationalities of a migrant.
 *
 * @param value two capital letters
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public record CountryCode(@JsonValue String value) implements Comparable<CountryCode> {
  private static final Set<String> KNOWN = known();

  /**
   * Checks the code.
   *
   * @throws InvalidValueException if no country has it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CountryCode {
    requireNonNull(value, "value");
    value = value.strip().toUpperCase(Locale.ROOT);
    new Invariants().that(KNOWN.contains(value), "", "model.country").check();
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return value;
  }

  private static Set<String> known() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    codes.add("XK"); // Kosovo: user-assigned, and in use by the European institutions
    return Set.copyOf(codes);
  }
}
