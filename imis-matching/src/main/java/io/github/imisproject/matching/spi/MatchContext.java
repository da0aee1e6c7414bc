package io.github.imisproject.matching.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule or scorer may know beside the two it compares: the day, its parameters, and reference
 * data such as a directory of providers or a vocabulary.
 *
 * <p>Immutable and thread-safe if the reference data are. There is no clock and no person in it.
 */
public final class MatchContext {
  private final LocalDate asOf;
  private final Parameters parameters;
  private final Map<Class<?>, Object> references;

  private MatchContext(LocalDate asOf, Parameters parameters, Map<Class<?>, Object> references) {
    this.asOf = requireNonNull(asOf, "asOf");
    this.parameters = requireNonNull(parameters, "parameters");
    this.references = references;
  }

  /**
   * Returns a context.
   *
   * @param asOf the day the question is asked for
   * @param parameters the extension's parameters
   */
  public static MatchContext of(LocalDate asOf, Parameters parameters) {
    return new MatchContext(asOf, parameters, Map.of());
  }

  /** Returns this context with other parameters. */
  public MatchContext with(Parameters others) {
    return new MatchContext(asOf, others, references);
  }

  /**
   * Returns this context with reference data of one type.
   *
   * @throws IllegalArgumentException if data of that type are already in it
   */
  public <T> MatchContext with(Class<T> type, T reference) {
    Map<Class<?>, Object> more = new LinkedHashMap<>(references);
    if (more.put(type, requireNonNull(reference, "reference")) != null) {
      throw new IllegalArgumentException(
          "reference data of type " + type.getSimpleName() + " are set twice; set them once");
    }
    return new MatchContext(asOf, parameters, more);
  }

  /** Returns the day the question is asked for. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the extension's own parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /** Returns the reference data of one type, or empty if the caller brought none. */
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(references.get(type)).map(type::cast);
  }
}
