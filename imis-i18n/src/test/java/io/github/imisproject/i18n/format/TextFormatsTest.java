package io.github.imisproject.i18n.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Formats of a language")
class TextFormatsTest {
  /** Nowruz, the first day of the Persian year 1404. */
  static final LocalDate NOWRUZ = LocalDate.of(2025, 3, 21);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fa|PERSIAN|FULL|جمعه ۱ فروردین ۱۴۰۴",
        "fa|PERSIAN|LONG|۱ فروردین ۱۴۰۴",
        "fa|PERSIAN|SHORT|۱۴۰۴/۱/۱",
        "fa-AF|PERSIAN|FULL|جمعه ۱ حمل ۱۴۰۴",
        "prs|PERSIAN|LONG|۱ حمل ۱۴۰۴",
        "fa|GREGORIAN|FULL|جمعه ۲۱ مارس ۲۰۲۵",
        "fa-AF|GREGORIAN|LONG|۲۱ مارچ ۲۰۲۵",
        "ar|PERSIAN|LONG|1 فروردين 1404 ه‍.ش",
        "ar-SY|GREGORIAN|LONG|٢١ آذار ٢٠٢٥",
        "ar-EG|GREGORIAN|FULL|الجمعة، ٢١ مارس ٢٠٢٥",
        "ar|ISLAMIC_UMM_AL_QURA|LONG|21 رمضان 1446 هـ",
        "el|GREGORIAN|FULL|Παρασκευή 21 Μαρτίου 2025",
        "el|PERSIAN|FULL|Παρασκευή, 1 Φαρβαρντίν 1404",
        "el|ISLAMIC_CIVIL|LONG|21 Ραμαντάν 1446 Ε.Ε.",
        "fr|GREGORIAN|FULL|vendredi 21 mars 2025",
        "en|GREGORIAN|MEDIUM|Mar 21, 2025",
        "en|PERSIAN|LONG|Farvardin 1, 1404 AP"
      })
  void write_dates(String language, CalendarSystem calendar, DateStyle style, String expected) {
    FormatPolicy policy = FormatPolicy.of(new LanguageTag(language)).with(calendar);
    assertThat(TextFormats.of(policy).date(NOWRUZ, style)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fa|LOCALE|۱٬۲۳۴٬۵۶۷",
        "fa|LATIN|1,234,567",
        "ar|LOCALE|1,234,567",
        "ar|NATIVE|١٬٢٣٤٬٥٦٧",
        "ar-EG|LOCALE|١٬٢٣٤٬٥٦٧",
        "ar-EG|LATIN|1,234,567",
        "ar-MA|LOCALE|1.234.567",
        "el|NATIVE|1.234.567",
        "en|LOCALE|1,234,567"
      })
  void write_digits_by_policy(String language, DigitPolicy digits, String expected) {
    FormatPolicy policy = FormatPolicy.of(new LanguageTag(language)).with(digits);
    assertThat(TextFormats.of(policy).number(1_234_567)).isEqualTo(expected);
  }

  @Test
  void write_numbers_shares_money_and_distances() {
    TextFormats english = TextFormats.of(LanguageTag.ENGLISH);
    assertThat(english.number(2.345, 2)).isEqualTo("2.34");
    assertThat(english.number(new BigDecimal("2.3456789012"))).isEqualTo("2.3456789012");
    assertThat(english.percent(0.256, 1)).isEqualTo("25.6%");
    assertThat(english.money(new BigDecimal("850"), "EUR")).isEqualTo("€850.00");
    assertThat(english.distance(340.4)).isEqualTo("340 m");
    assertThat(english.distance(999.6)).isEqualTo("1 km");
    assertThat(english.distance(3_449)).isEqualTo("3.4 km");
    assertThat(english.distance(12_700)).isEqualTo("13 km");
    TextFormats greek = TextFormats.of(LanguageTag.GREEK);
    assertThat(greek.money(new BigDecimal("850.5"), "eur")).isEqualTo("850,50\u00A0€");
    assertThat(greek.distance(3_449)).isEqualTo("3,4 χλμ.");
    assertThat(TextFormats.of(LanguageTag.FARSI).percent(0.5, 0)).contains("۵۰");
  }

  @Test
  void write_times_and_moments() {
    LocalTime five = LocalTime.of(17, 5);
    assertThat(TextFormats.of(LanguageTag.FRENCH).time(five)).isEqualTo("17:05");
    assertThat(TextFormats.of(LanguageTag.ENGLISH).time(five).replace('\u202F', ' '))
        .isEqualTo("5:05 PM");
    assertThat(TextFormats.of(LanguageTag.FARSI).time(five)).isEqualTo("۱۷:۰۵");
    assertThat(TextFormats.of(LanguageTag.FRENCH).dateTime(NOWRUZ, five, DateStyle.LONG))
        .isEqualTo("21 mars 2025, 17:05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|AND|a, b, and c",
        "en|OR|a, b, or c",
        "en|PLAIN|a, b, c",
        "fr|AND|a, b et c",
        "fr|OR|a, b ou c",
        "el|AND|a, b και c",
        "el|OR|a, b ή c",
        "ar|AND|a وb وc",
        "fa|AND|a،‏ b، و c",
        "fa|OR|a،‏ b، یا c"
      })
  void join_lists(String language, ListStyle style, String expected) {
    assertThat(TextFormats.of(new LanguageTag(language)).list(List.of("a", "b", "c"), style))
        .isEqualTo(expected);
  }

  @Test
  void refuse_what_they_cannot_write() {
    TextFormats english = TextFormats.of(LanguageTag.ENGLISH);
    assertThatThrownBy(() -> english.number(Double.NaN, 2))
        .hasMessage("value is NaN, must be finite");
    assertThatThrownBy(() -> english.number(1.0, 21))
        .hasMessage("maxDecimals is 21, must be from 0 to 20");
    assertThatThrownBy(() -> english.money(BigDecimal.ONE, "€"))
        .hasMessage("currency is '€', which is not an ISO 4217 code; write it like 'EUR'");
    assertThatThrownBy(() -> english.distance(-1))
        .hasMessage("metres is -1.0, must be 0 or more and finite");
  }

  @Test
  void do_not_let_extensions_of_a_tag_steer_them() {
    assertThat(TextFormats.of(new LanguageTag("en-u-nu-arab")).number(5)).isEqualTo("5");
  }

  @Test
  void are_made_once_for_a_policy() {
    assertThat(TextFormats.of(LanguageTag.GREEK)).isSameAs(TextFormats.of(LanguageTag.GREEK));
    assertThat(TextFormats.of(LanguageTag.GREEK).policy())
        .isEqualTo(FormatPolicy.of(LanguageTag.GREEK));
  }

  @Property(tries = 100)
  void name_different_days_differently(@ForAll @IntRange(min = 0, max = 40_000) int days) {
    LocalDate day = LocalDate.of(1950, 1, 1).plus(days, ChronoUnit.DAYS);
    for (LanguageTag language : SupportedLanguages.ALL) {
      for (CalendarSystem calendar : CalendarSystem.values()) {
        TextFormats formats = TextFormats.of(FormatPolicy.of(language).with(calendar));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 3; i++) {
          names.add(formats.date(day.plusDays(i), DateStyle.LONG));
        }
        assertThat(names).hasSize(3);
      }
    }
  }
}
