package io.github.imisproject.core.internal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One option of a builder, which may be set only once.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the type of the option
 */
public final class Once<T> {
  private final String name;
  private @Nullable T value;

  /** Creates an option that is not set. */
  public Once(String name) {
    this.name = name;
  }

  /**
   * Sets the option.
   *
   * @throws IllegalStateException if it was set before
   */
  public void set(T newValue) {
    requireNonNull(newValue, name);
    if (value != null) {
      throw new IllegalStateException(name + " is set already; set each option of a builder once");
    }
    value = newValue;
  }

  /** Returns what was set. */
  public Optional<T> get() {
    return Optional.ofNullable(value);
  }
}
