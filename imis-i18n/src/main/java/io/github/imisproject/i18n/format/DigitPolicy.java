package io.github.imisproject.i18n.format;

/** Which digits numbers and dates are written with. */
public enum DigitPolicy {
  /**
   * What readers of the locale expect, by CLDR: Persian digits for {@code fa}, Arabic-Indic digits
   * for {@code ar-EG} and {@code ar-SY}, European digits for {@code ar-MA} and all others.
   */
  LOCALE(""),
  /**
   * The digits of the language's own script: Persian for {@code fa}, Arabic-Indic for all Arabic.
   */
  NATIVE("native"),
  /** European digits everywhere, for numbers that must be typed again, such as a form's. */
  LATIN("latn");

  private final String keyword;

  DigitPolicy(String keyword) {
    this.keyword = keyword;
  }

  /** Returns CLDR's name for the numbering system, or the empty text for the locale's own. */
  String keyword() {
    return keyword;
  }
}
