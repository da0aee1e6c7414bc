package io.github.imisproject.i18n.translation;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.TextRange;
import io.github.imisproject.i18n.check.Wording;

/**
 * A made-up translation that shows, before any translator has worked, what a page will do to real
 * ones. Placeholders, tags and addresses are left as they are. Thread-safe.
 */
public enum PseudoLocale {
  /** English with accents on its letters: what stays plain was never translated. */
  ACCENTED("en-XA"),
  /** Forty per cent longer and in brackets: what is cut off loses its bracket. */
  EXPANDED("en-XC"),
  /** English laid out from the right: what keeps its order does not follow the direction. */
  RIGHT_TO_LEFT("ar-XB");

  private static final String PLAIN = "AaBCcDdEeFGgHhIiJjKkLlNnOoPRrSsTtUuWwYyZz";
  private static final String MARKED = "ÅåßÇçĐđÉéƑĜĝĤĥÎîĴĵĶķĻļÑñÖöÞŔŕŠšŢţÛûŴŵÝýŽž";
  private static final double LONGER = 0.4;
  private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
  private static final char POP = '\u202C';

  private final String tag;

  PseudoLocale(String tag) {
    this.tag = tag;
  }

  /** Returns the tag commonly used for it. */
  public LanguageTag language() {
    return new LanguageTag(tag);
  }

  /** Returns the made-up translation of an English text; a blank text stays as it is. */
  public String translate(String text) {
    if (text.isBlank()) {
      return text;
    }
    StringBuilder made = new StringBuilder();
    int at = 0;
    for (TextRange words : Wording.ranges(text)) {
      made.append(text, at, words.start());
      words(text.substring(words.start(), words.end()), made);
      at = words.end();
    }
    made.append(text, at, text.length());
    return this == EXPANDED ? expanded(text, made) : made.toString();
  }

  private void words(String words, StringBuilder made) {
    if (this == RIGHT_TO_LEFT && !words.isBlank()) {
      made.append(RIGHT_TO_LEFT_OVERRIDE).append(words).append(POP);
      return;
    }
    for (char c : words.toCharArray()) {
      int index = this == ACCENTED ? PLAIN.indexOf(c) : -1;
      made.append(index < 0 ? c : MARKED.charAt(index));
    }
  }

  private static String expanded(String text, StringBuilder made) {
    int more = Math.max(1, (int) Math.ceil(text.length() * LONGER) - 2);
    return "[" + made + "~".repeat(more) + "]";
  }
}
