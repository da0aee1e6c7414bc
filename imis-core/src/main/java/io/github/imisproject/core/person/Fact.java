package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.DenialReason;
import java.util.Optional;

/**
 * A fact about a person as a rule or a scorer sees it: known, not recorded, or not consented.
 *
 * <p>Immutable and thread-safe. The last two read alike for a rule: it cannot tell. An explanation
 * keeps them apart.
 *
 * @param <T> the type of the fact
 */
public sealed interface Fact<T> {
  /** Returns the value, if it is known. */
  default Optional<T> known() {
    return Optional.empty();
  }

  /** Returns {@link Known} for a value, {@link NotRecorded} for none. */
  static <T> Fact<T> of(Optional<T> value) {
    return value.<Fact<T>>map(Known::new).orElseGet(NotRecorded::new);
  }

  /**
   * The fact is known and may be used.
   *
   * @param value the fact
   * @param <T> its type
   */
  record Known<T>(T value) implements Fact<T> {
    /** Checks the part. */
    public Known {
      requireNonNull(value, "value");
    }

    @Override
    public Optional<T> known() {
      return Optional.of(value);
    }
  }

  /**
   * Nobody recorded the fact.
   *
   * @param <T> its type
   */
  record NotRecorded<T>() implements Fact<T> {}

  /**
   * The fact may or may not be recorded; it may not be used.
   *
   * @param reason why not
   * @param <T> its type
   */
  record NotConsented<T>(DenialReason reason) implements Fact<T> {
    /** Checks the part. */
    public NotConsented {
      requireNonNull(reason, "reason");
    }
  }
}
