package io.github.imisproject.i18n.check;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One defect of a text: where, what, how bad, and what would mend it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param severity how much it matters
 * @param start where the defect begins, in UTF-16 units from the start of the text
 * @param end where it ends, excluded; equal to {@code start} where something is missing
 * @param arguments what the sentence names, by placeholder
 * @param replacement the text to put in place of the defect, where a machine can tell
 */
public record Finding(
    DefectKind kind,
    Severity severity,
    int start,
    int end,
    Map<String, String> arguments,
    Optional<String> replacement) {
  private static final MessageCatalogue SENTENCES =
      MessageCatalogue.load("checks", Finding.class.getClassLoader());

  /** Copies the arguments and checks the position. */
  public Finding {
    requireNonNull(kind, "kind");
    requireNonNull(severity, "severity");
    requireNonNull(replacement, "replacement");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "position is " + start + " to " + end + ", must be 0 or more and not reversed");
    }
    SortedMap<String, String> sorted = new TreeMap<>(arguments);
    arguments = Collections.unmodifiableSortedMap(sorted);
  }

  static Finding of(DefectKind kind, int start, int end, Map<String, String> arguments) {
    return new Finding(kind, kind.severity(), start, end, arguments, Optional.empty());
  }

  static Finding mend(
      DefectKind kind, int start, int end, Map<String, String> arguments, String replacement) {
    return new Finding(kind, kind.severity(), start, end, arguments, Optional.of(replacement));
  }

  Finding as(Severity other) {
    return new Finding(kind, other, start, end, arguments, replacement);
  }

  /** Returns the sentence that says what is wrong and what to do, in the reader's language. */
  public String message(LanguageTag reader) {
    return SENTENCES.format(kind.code(), reader, arguments);
  }
}
