package io.github.imisproject.i18n.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One part of a compiled message. */
sealed interface Node {
  /** Words of the sentence. */
  record Literal(String text) implements Node {}

  /** The value of an argument. */
  record Argument(String name, ValueStyle style) implements Node {}

  /** The number of the innermost plural, less its offset: {@code #}. */
  record Count() implements Node {}

  /**
   * One of several wordings, by number.
   *
   * @param exact the wordings for one number each
   * @param byCategory the wordings by CLDR's plural category; {@code other} is always there
   */
  record Plural(
      String name,
      boolean ordinal,
      double offset,
      Map<BigDecimal, List<Node>> exact,
      Map<String, List<Node>> byCategory)
      implements Node {}

  /** One of several wordings, by code; {@code other} is always there. */
  record Select(String name, Map<String, List<Node>> byCode) implements Node {}
}
