package io.github.imisproject.i18n.format;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Optional;

/**
 * A person's name in its parts.
 *
 * <p>Immutable and thread-safe. Many people have one name only: then the surname is absent.
 *
 * @param given the given name or names; not blank
 * @param surname the family name or names; not blank if present
 * @param language the language the name is written in, which decides its usual order
 */
public record PersonName(String given, Optional<String> surname, LanguageTag language) {
  /** Checks that a part that is there is not blank. */
  public PersonName {
    requireNonNull(language, "language");
    if (given.isBlank() || surname.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          "a part of a person's name is blank; leave the surname out, or write both");
    }
  }
}
