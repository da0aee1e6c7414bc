package io.github.imisproject.i18n.format;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;

/**
 * Dates of one locale and calendar, with the faults of CLDR 48 mended.
 *
 * <p>Mended: the full Persian date in Farsi, which CLDR writes as year, month, day, ASCII comma,
 * weekday; the Persian months in Arabic, several of which are misspelt there; Persian and Islamic
 * months in Greek, which CLDR leaves in Latin letters.
 */
final class DateFormats {
  private static final String[] PERSIAN_MONTHS_IN_GREEK = {
    "Φαρβαρντίν",
    "Ορντιμπεχέστ",
    "Χορντάντ",
    "Τιρ",
    "Μορντάντ",
    "Σαχριβάρ",
    "Μεχρ",
    "Αμπάν",
    "Αζάρ",
    "Ντέι",
    "Μπαχμάν",
    "Εσφάντ"
  };
  private static final String[] PERSIAN_MONTHS_IN_ARABIC = {
    "فروردين",
    "أرديبهشت",
    "خرداد",
    "تير",
    "مرداد",
    "شهريور",
    "مهر",
    "آبان",
    "آذر",
    "دي",
    "بهمن",
    "إسفند"
  };
  private static final String[] ISLAMIC_MONTHS_IN_GREEK = {
    "Μουχάραμ",
    "Σαφάρ",
    "Ραμπί αλ-Άουαλ",
    "Ραμπί αλ-Θάνι",
    "Τζουμάντα αλ-Ούλα",
    "Τζουμάντα αλ-Άχιρα",
    "Ράτζαμπ",
    "Σααμπάν",
    "Ραμαντάν",
    "Σαουάλ",
    "Δου αλ-Κάαντα",
    "Δου αλ-Χίτζα"
  };
  private static final int[] MONTH_WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  private final Map<DateStyle, SimpleDateFormat> dates;
  private final SimpleDateFormat time;
  private final String connector;

  DateFormats(ULocale locale, CalendarSystem calendar) {
    dates =
        Map.of(
            DateStyle.FULL, date(locale, calendar, DateFormat.FULL),
            DateStyle.LONG, date(locale, calendar, DateFormat.LONG),
            DateStyle.MEDIUM, date(locale, calendar, DateFormat.MEDIUM),
            DateStyle.SHORT, date(locale, calendar, DateFormat.SHORT));
    time = utc(DateFormat.getTimeInstance(DateFormat.SHORT, locale));
    connector = DateTimePatternGenerator.getInstance(locale).getDateTimeFormat();
  }

  String date(LocalDate date, DateStyle style) {
    return format(requireNonNull(dates.get(style)), date, LocalTime.MIDNIGHT);
  }

  String time(LocalTime of) {
    return format(time, LocalDate.EPOCH, of);
  }

  String dateTime(LocalDate date, LocalTime of, DateStyle style) {
    return connector
        .replace("{1}", date(date, style))
        .replace("{0}", time(of))
        .replace("'", ""); // the connector quotes words such as 'at' as patterns do
  }

  /** The library's formats are not thread-safe, so each call works on a copy. */
  private static String format(SimpleDateFormat shared, LocalDate date, LocalTime of) {
    SimpleDateFormat own = (SimpleDateFormat) shared.clone();
    return own.format(Date.from(date.atTime(of).toInstant(ZoneOffset.UTC)));
  }

  private static SimpleDateFormat date(ULocale locale, CalendarSystem calendar, int style) {
    Calendar days = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    SimpleDateFormat format = utc(DateFormat.getDateInstance(days, style, locale));
    String language = locale.getLanguage();
    if (calendar == CalendarSystem.PERSIAN) {
      mendPersian(format, language, style);
    } else if (calendar != CalendarSystem.GREGORIAN && language.equals("el")) {
      setMonths(format, ISLAMIC_MONTHS_IN_GREEK);
    }
    return format;
  }

  private static void mendPersian(SimpleDateFormat format, String language, int style) {
    switch (language) {
      case "fa" -> {
        if (style == DateFormat.FULL) {
          format.applyPattern("EEEE d MMMM y");
        }
      }
      case "ar" -> setMonths(format, PERSIAN_MONTHS_IN_ARABIC);
      case "el" -> {
        setMonths(format, PERSIAN_MONTHS_IN_GREEK);
        // CLDR has no Greek name of the era; the month's name tells the calendar.
        if (style != DateFormat.SHORT) {
          format.applyPattern(format.toPattern().replace(" G", ""));
        }
      }
      default -> {}
    }
  }

  private static void setMonths(SimpleDateFormat format, String[] names) {
    DateFormatSymbols symbols = format.getDateFormatSymbols();
    for (int width : MONTH_WIDTHS) {
      symbols.setMonths(names, DateFormatSymbols.FORMAT, width);
      symbols.setMonths(names, DateFormatSymbols.STANDALONE, width);
    }
    format.setDateFormatSymbols(symbols);
  }

  private static SimpleDateFormat utc(DateFormat format) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return (SimpleDateFormat) format;
  }
}
