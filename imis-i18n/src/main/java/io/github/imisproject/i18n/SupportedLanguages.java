package io.github.imisproject.i18n;

import io.github.imisproject.core.text.LanguageTag;
import java.util.List;

/** The five languages every text of the library itself exists in. */
public final class SupportedLanguages {
  /** Greek, English, French, Arabic and Farsi, in this order. */
  public static final List<LanguageTag> ALL =
      List.of(
          LanguageTag.GREEK,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.ARABIC,
          LanguageTag.FARSI);

  private SupportedLanguages() {}
}
