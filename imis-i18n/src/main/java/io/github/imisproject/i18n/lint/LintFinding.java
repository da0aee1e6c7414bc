package io.github.imisproject.i18n.lint;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.Finding;

/**
 * A defect and the place in a file where it stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the path of the file
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 * @param language the language of the text
 * @param key the key of the text, its parts joined by full stops
 * @param finding what is wrong; its positions are within the text, not the file
 */
public record LintFinding(
    String file, int line, int column, LanguageTag language, String key, Finding finding) {
  /** Checks the position. */
  public LintFinding {
    requireNonNull(file, "file");
    requireNonNull(language, "language");
    requireNonNull(key, "key");
    requireNonNull(finding, "finding");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line and column are " + line + " and " + column + ", must be 1 or more");
    }
  }
}
