package io.github.imisproject.i18n.format;

import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;

/** From our language tags to the locales of the formatting library. */
final class Locales {
  private Locales() {}

  /** Returns language, script and region only: extensions in a tag must not steer formats. */
  static ULocale of(LanguageTag tag) {
    ULocale full = ULocale.forLanguageTag(tag.value());
    return new ULocale.Builder()
        .setLanguage(full.getLanguage())
        .setScript(full.getScript())
        .setRegion(full.getCountry())
        .build();
  }

  static ULocale of(FormatPolicy policy) {
    ULocale locale = of(policy.language()).setKeywordValue("calendar", policy.calendar().keyword());
    return policy.digits() == DigitPolicy.LOCALE
        ? locale
        : locale.setKeywordValue("numbers", policy.digits().keyword());
  }
}
