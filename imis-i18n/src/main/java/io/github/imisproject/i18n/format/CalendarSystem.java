package io.github.imisproject.i18n.format;

/** The calendar a date is written in; the day is the same, only its name differs. */
public enum CalendarSystem {
  /** The civil calendar of Europe and of most of the world. */
  GREGORIAN("gregorian"),
  /** The solar Hijri calendar of Iran and Afghanistan, whose year begins in March. */
  PERSIAN("persian"),
  /** The lunar Hijri calendar as published at Umm al-Qura, official in Saudi Arabia. */
  ISLAMIC_UMM_AL_QURA("islamic-umalqura"),
  /** The lunar Hijri calendar by the tabular rule; may differ by a day from what is observed. */
  ISLAMIC_CIVIL("islamic-civil");

  private final String keyword;

  CalendarSystem(String keyword) {
    this.keyword = keyword;
  }

  /** Returns CLDR's name for the calendar. */
  String keyword() {
    return keyword;
  }
}
