package io.github.imisproject.i18n.format;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;

/**
 * How dates, numbers and lists are written for one group of readers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param language the language, with a region where that matters: {@code ar-SY} names its months
 *     otherwise than {@code ar-EG}
 * @param digits which digits are used
 * @param calendar which calendar dates are written in
 */
public record FormatPolicy(LanguageTag language, DigitPolicy digits, CalendarSystem calendar) {
  /** Checks that nothing is absent. */
  public FormatPolicy {
    requireNonNull(language, "language");
    requireNonNull(digits, "digits");
    requireNonNull(calendar, "calendar");
  }

  /**
   * Returns the usual policy in Europe, where papers and appointments are dated by the Gregorian
   * calendar: the locale's digits, Gregorian dates.
   */
  public static FormatPolicy of(LanguageTag language) {
    return new FormatPolicy(language, DigitPolicy.LOCALE, CalendarSystem.GREGORIAN);
  }

  /** Returns this policy with other digits. */
  public FormatPolicy with(DigitPolicy newDigits) {
    return new FormatPolicy(language, newDigits, calendar);
  }

  /** Returns this policy with another calendar. */
  public FormatPolicy with(CalendarSystem newCalendar) {
    return new FormatPolicy(language, digits, newCalendar);
  }
}
