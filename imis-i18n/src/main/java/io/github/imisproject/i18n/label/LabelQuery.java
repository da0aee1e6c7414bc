package io.github.imisproject.i18n.label;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.List;
import java.util.Optional;

/**
 * What to look up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text what was typed, at most {@value #LONGEST} characters
 * @param language the language it is in; empty to try every language of its script
 * @param shownIn the person's languages, best first: they choose the label that is shown
 * @param limit how many concepts at most, above 0
 */
public record LabelQuery(
    String text, Optional<LanguageTag> language, List<LanguageTag> shownIn, int limit) {
  /** The longest query, in characters. */
  public static final int LONGEST = 1000;

  /** How many concepts are returned where nobody says otherwise. */
  public static final int USUAL_LIMIT = 10;

  /**
   * Copies the languages.
   *
   * @throws IllegalArgumentException if the text is too long or the limit is not above 0
   */
  public LabelQuery {
    requireNonNull(language, "language");
    shownIn = List.copyOf(shownIn);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "text has " + text.length() + " characters, must have at most " + LONGEST);
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", must be at least 1");
    }
  }

  /** Returns a query in a language, whose answers are shown in the same language. */
  public static LabelQuery of(String text, LanguageTag language) {
    return new LabelQuery(text, Optional.of(language), List.of(language), USUAL_LIMIT);
  }

  /** Returns a query in a language nobody recorded. */
  public static LabelQuery of(String text) {
    return new LabelQuery(text, Optional.empty(), List.of(), USUAL_LIMIT);
  }

  /** Returns the same query with answers shown in these languages, best first. */
  public LabelQuery shownIn(LanguageTag... languages) {
    return new LabelQuery(text, language, List.of(languages), limit);
  }

  /** Returns the same query for another number of concepts. */
  public LabelQuery limit(int most) {
    return new LabelQuery(text, language, shownIn, most);
  }
}
