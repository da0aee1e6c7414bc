package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason as data: a code and what its sentence names.
 *
 * <p>Immutable and thread-safe. The sentence exists once in each language, in a bundle; {@link
 * Explainer} writes it.
 *
 * @param code the stable key, such as {@code skills.some}
 * @param arguments what the sentence names, by placeholder
 */
public record Reason(String code, Map<String, Argument> arguments) {
  /** Copies the arguments. */
  public Reason {
    requireNonNull(code, "code");
    if (code.isBlank()) {
      throw new IllegalArgumentException("code is blank; write it like 'skills.some'");
    }
    SortedMap<String, Argument> sorted = new TreeMap<>(arguments);
    arguments = Collections.unmodifiableSortedMap(sorted);
  }

  /** Returns a reason that names nothing. */
  public static Reason of(String code) {
    return new Reason(code, Map.of());
  }

  /** Returns this reason with one argument more. */
  public Reason with(String name, Argument argument) {
    SortedMap<String, Argument> more = new TreeMap<>(arguments);
    if (more.put(name, argument) != null) {
      throw new IllegalArgumentException("argument '" + name + "' is set twice; set it once");
    }
    return new Reason(code, more);
  }

  /** Returns this reason with a count. */
  public Reason with(String name, long count) {
    return with(name, new Argument.Count(count));
  }

  /** Returns this reason with a day. */
  public Reason with(String name, LocalDate day) {
    return with(name, new Argument.Day(day));
  }

  /** Returns this reason with a text in several languages. */
  public Reason with(String name, LocalizedText text) {
    return with(name, new Argument.Words(text));
  }

  /** Returns this reason with the name of a language. */
  public Reason with(String name, LanguageTag language) {
    return with(name, new Argument.Language(language));
  }

  /** Returns this reason with a list. */
  public Reason with(String name, List<? extends Argument> values) {
    return with(name, new Argument.Several(List.copyOf(values)));
  }
}
