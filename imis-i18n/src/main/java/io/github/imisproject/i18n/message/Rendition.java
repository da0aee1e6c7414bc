package io.github.imisproject.i18n.message;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.format.FormatPolicy;
import io.github.imisproject.i18n.format.PluralForms;
import io.github.imisproject.i18n.format.TextFormats;

/**
 * All that writing in one language for one group of readers needs.
 *
 * @param language the language of the words
 * @param reader the language values are chosen in: the reader's own, region included
 */
record Rendition(
    LanguageTag language,
    LanguageTag reader,
    TextDirection direction,
    TextFormats formats,
    PluralForms cardinals,
    PluralForms ordinals) {

  static Rendition of(LanguageTag language, FormatPolicy reader) {
    boolean same = language.language().equals(reader.language().language());
    FormatPolicy policy =
        same ? reader : new FormatPolicy(language, reader.digits(), reader.calendar());
    return new Rendition(
        language,
        reader.language(),
        TextLayout.direction("", language),
        TextFormats.of(policy),
        PluralForms.cardinal(language),
        PluralForms.ordinal(language));
  }
}
