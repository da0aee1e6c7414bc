package io.github.imisproject.i18n.message;

import com.ibm.icu.text.PluralRules;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.format.FormatPolicy;
import io.github.imisproject.i18n.format.TextFormats;
import java.util.Locale;

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
    PluralRules cardinals,
    PluralRules ordinals) {

  static Rendition of(LanguageTag language, FormatPolicy reader) {
    boolean same = language.language().equals(reader.language().language());
    FormatPolicy policy =
        same ? reader : new FormatPolicy(language, reader.digits(), reader.calendar());
    Locale locale = Locale.forLanguageTag(language.language());
    return new Rendition(
        language,
        reader.language(),
        TextLayout.direction("", language),
        TextFormats.of(policy),
        PluralRules.forLocale(locale, PluralRules.PluralType.CARDINAL),
        PluralRules.forLocale(locale, PluralRules.PluralType.ORDINAL));
  }
}
