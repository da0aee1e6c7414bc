package io.github.imisproject.i18n;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.i18n.direction.TextDirection;

/**
 * What a reader gets of a text: the words, their language and direction, and why these.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the words exactly as stored; empty only if the text has none in any language
 * @param language the language they are in
 * @param direction the base direction to lay them out in
 * @param state how far the translator's work on them has come
 * @param machineTranslated whether a machine wrote them
 * @param negotiation the decision for every language that was asked for
 */
public record ServedText(
    String value,
    LanguageTag language,
    TextDirection direction,
    TranslationState state,
    boolean machineTranslated,
    Negotiation negotiation) {
  /** Checks that nothing is absent. */
  public ServedText {
    requireNonNull(value, "value");
    requireNonNull(language, "language");
    requireNonNull(direction, "direction");
    requireNonNull(state, "state");
    requireNonNull(negotiation, "negotiation");
  }

  /** Returns whether this is not in a language the reader can be taken to read. */
  public boolean isFallback() {
    return negotiation.isFallback();
  }

  /** Returns the words between isolates, to be put into a plain text in any language. */
  public String isolated() {
    return TextLayout.isolate(value, direction);
  }

  /**
   * Returns the words as an HTML element to be put into a sentence: escaped, with their language
   * and direction.
   */
  public String toHtml() {
    return element("bdi");
  }

  /** Returns the words as an HTML paragraph: escaped, with their language and direction. */
  public String toHtmlParagraph() {
    return element("p");
  }

  private String element(String name) {
    return "<"
        + name
        + " lang=\""
        + language
        + "\" dir=\""
        + direction.htmlValue()
        + "\">"
        + TextLayout.escapeHtml(TextLayout.balanced(value))
        + "</"
        + name
        + ">";
  }
}
