package io.github.imisproject.matching.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One parameter a policy may set on an extension.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ParameterSpec {
  /** Returns the parameter's name, such as {@code maximumKilometres}. */
  String name();

  /** Returns the value where a policy sets none. */
  Object defaultValue();

  /**
   * A number in a range.
   *
   * @param name its name, with the unit in it where there is one
   * @param value the default
   * @param minimum the least value allowed
   * @param maximum the greatest value allowed
   */
  record Number(String name, double value, double minimum, double maximum)
      implements ParameterSpec {
    /**
     * Checks the default.
     *
     * @throws IllegalArgumentException if the default is outside the range
     */
    public Number {
      requireNonNull(name, "name");
      if (!(minimum <= value && value <= maximum)) {
        throw new IllegalArgumentException(
            "the default of '"
                + name
                + "' is "
                + value
                + ", must be from "
                + minimum
                + " to "
                + maximum);
      }
    }

    @Override
    public Object defaultValue() {
      return value;
    }
  }

  /**
   * Yes or no.
   *
   * @param name its name
   * @param value the default
   */
  record Flag(String name, boolean value) implements ParameterSpec {
    /** Checks the name. */
    public Flag {
      requireNonNull(name, "name");
    }

    @Override
    public Object defaultValue() {
      return value;
    }
  }

  /**
   * A list of codes.
   *
   * @param name its name
   * @param value the default
   * @param allowed the codes there are; empty if any may be given
   */
  record Codes(String name, List<String> value, List<String> allowed) implements ParameterSpec {
    /** Copies the lists. */
    public Codes {
      requireNonNull(name, "name");
      value = List.copyOf(value);
      allowed = List.copyOf(allowed);
    }

    @Override
    public Object defaultValue() {
      return value;
    }
  }

  /**
   * Numbers by code, such as a weight for each category of offers.
   *
   * @param name its name
   * @param value the default, {@code Double}s by code
   * @param minimum the least value allowed
   * @param maximum the greatest value allowed
   */
  record Numbers(String name, Map<String, Double> value, double minimum, double maximum)
      implements ParameterSpec {
    /** Copies the default. */
    public Numbers {
      requireNonNull(name, "name");
      value = Map.copyOf(value);
    }

    @Override
    public Object defaultValue() {
      return value;
    }
  }

  /**
   * Texts by code, such as a legal ground for each status.
   *
   * @param name its name
   * @param value the default
   */
  record Texts(String name, Map<String, String> value) implements ParameterSpec {
    /** Copies the default. */
    public Texts {
      requireNonNull(name, "name");
      value = Map.copyOf(value);
    }

    @Override
    public Object defaultValue() {
      return value;
    }
  }
}
