package io.github.imisproject.i18n.check;

/**
 * A part of a text that is not words: a placeholder, a tag, an entity or an address.
 *
 * @param key what must agree between source and translation, such as {@code {name}} or {@code </b>}
 */
record Span(Type type, int start, int end, String key) {
  enum Type {
    PLACEHOLDER,
    /** A placeholder without a name or number, whose place decides its value: {@code %s}. */
    POSITIONAL,
    /** A placeholder for a number, which cannot upset the direction of a text. */
    NUMERIC,
    TAG,
    ENTITY,
    URL
  }

  boolean isPlaceholder() {
    return type == Type.PLACEHOLDER || type == Type.POSITIONAL || type == Type.NUMERIC;
  }
}
