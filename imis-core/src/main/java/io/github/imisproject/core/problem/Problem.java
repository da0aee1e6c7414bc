package io.github.imisproject.core.problem;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that is wrong with input: where, which rule, and what would mend it.
 *
 * <p>Immutable and thread-safe. Arguments are shown to people: never put a personal value there.
 *
 * @param path where in the input, as a JSON pointer such as {@code /offers/3/title}, or as file,
 *     line and column for tabular input; empty for the whole document
 * @param code the stable key of the rule, such as {@code json.duplicateKey}; also the key of its
 *     sentences
 * @param arguments what the sentence names, by placeholder
 * @param severity how much it matters
 */
public record Problem(String path, String code, Map<String, String> arguments, Severity severity) {
  /** Copies the arguments. */
  public Problem {
    requireNonNull(path, "path");
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    SortedMap<String, String> sorted = new TreeMap<>(arguments);
    arguments = Collections.unmodifiableSortedMap(sorted);
  }

  /** Returns an error. */
  public static Problem error(String path, String code, Map<String, String> arguments) {
    return new Problem(path, code, arguments, Severity.ERROR);
  }

  /** Returns a warning. */
  public static Problem warning(String path, String code, Map<String, String> arguments) {
    return new Problem(path, code, arguments, Severity.WARNING);
  }

  /**
   * Returns the sentence for this problem: what is wrong, the rule and the fix.
   *
   * @param language the reader's language; one without sentences of its own is answered in English
   */
  public String message(LanguageTag language) {
    return ProblemMessages.render(this, language);
  }

  /** Returns path and English sentence. */
  @Override
  public String toString() {
    return (path.isEmpty() ? "(document)" : path) + ": " + message(LanguageTag.ENGLISH);
  }
}
