package io.github.imisproject.core.internal;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is wrong with the parts of one value, so that all of it is said at once.
 *
 * <p>Not thread-safe; made, filled and checked inside one constructor. A method whose name ends in
 * {@code Private} keeps the value out of the sentence, because it tells about a person.
 */
public final class Invariants {
  /** The longest identifier, in characters. */
  public static final int MAX_ID = 200;

  private final List<Problem> problems = new ArrayList<>();

  /** Starts with nothing wrong. */
  public Invariants() {}

  /**
   * Demands an identifier: 1 to {@value #MAX_ID} characters, none of them control or blank ends.
   */
  public Invariants id(String field, String value) {
    if (value.isBlank()) {
      add(field, "model.blank", "field", field);
    } else if (value.length() > MAX_ID) {
      add(
          field,
          "model.tooLong",
          "field",
          field,
          "length",
          "" + value.length(),
          "limit",
          "" + MAX_ID);
    } else if (!value.strip().equals(value) || value.chars().anyMatch(Character::isISOControl)) {
      add(field, "model.idCharacters", "field", field);
    }
    return this;
  }

  /** Demands an identifier where one is given. */
  public Invariants id(String field, Optional<String> value) {
    value.ifPresent(v -> id(field, v));
    return this;
  }

  /** Demands identifiers, none twice. */
  public Invariants ids(String field, Collection<String> values) {
    int at = 0;
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      String path = field + "/" + at++;
      id(path, value);
      that(seen.add(value), path, "model.duplicateId", "field", field);
    }
    return this;
  }

  /** Demands a number from {@code minimum} to {@code maximum}, both included. */
  public Invariants range(String field, Number value, long minimum, long maximum) {
    if (outside(value, minimum, maximum)) {
      add(
          field,
          "model.range",
          "field",
          field,
          "value",
          shown(value),
          "minimum",
          "" + minimum,
          "maximum",
          "" + maximum);
    }
    return this;
  }

  /** Demands a number from {@code minimum} to {@code maximum} where one is given. */
  public Invariants range(
      String field, Optional<? extends Number> value, long minimum, long maximum) {
    value.ifPresent(v -> range(field, v, minimum, maximum));
    return this;
  }

  /** Demands a number in a range, and never shows it. */
  public Invariants rangePrivate(
      String field, Optional<? extends Number> value, long minimum, long maximum) {
    if (value.isPresent() && outside(value.get(), minimum, maximum)) {
      add(
          field,
          "model.rangePrivate",
          "field",
          field,
          "minimum",
          "" + minimum,
          "maximum",
          "" + maximum);
    }
    return this;
  }

  /** Demands that {@code lower} is not above {@code upper} where both are given. */
  public <T extends Comparable<? super T>> Invariants ordered(
      String lowerField, Optional<T> lower, String upperField, Optional<T> upper) {
    if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
      add(upperField, "model.reversed", "lowerField", lowerField, "upperField", upperField);
    }
    return this;
  }

  /** Demands {@code ok}; names and values of arguments alternate. */
  public Invariants that(boolean ok, String field, String code, String... arguments) {
    if (!ok) {
      add(field, code, arguments);
    }
    return this;
  }

  /** Demands that one of several parts is given. */
  public Invariants oneOf(boolean given, String fields) {
    return that(given, "", "model.oneOf", "fields", fields);
  }

  /**
   * Ends the check.
   *
   * @throws InvalidValueException if anything is wrong
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidValueException(problems);
    }
  }

  private static boolean outside(Number value, long minimum, long maximum) {
    double number = value.doubleValue();
    return !(number >= minimum && number <= maximum);
  }

  private static String shown(Number value) {
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private void add(String field, String code, String... arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    problems.add(Problem.error(field.isEmpty() ? "" : "/" + field, code, named));
  }
}
