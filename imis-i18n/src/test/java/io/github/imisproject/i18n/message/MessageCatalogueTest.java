package io.github.imisproject.i18n.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.format.CalendarSystem;
import io.github.imisproject.i18n.format.DigitPolicy;
import io.github.imisproject.i18n.format.FormatPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A message catalogue")
class MessageCatalogueTest {
  static final String ARABIC_PLACES =
      "{count, plural, zero {لا توجد أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {#"
          + " مكانًا} other {# مكان}} في {town}";
  static final String ENGLISH_PLACES =
      "{count, plural, =0 {No place is} one {# place is} other {# places are}} free in {town}";

  final MessageCatalogue places =
      MessageCatalogue.of(
          "places",
          Map.of(
              LanguageTag.ENGLISH,
              Map.of("places", ENGLISH_PLACES, "only", "Only in English"),
              LanguageTag.ARABIC,
              Map.of("places", ARABIC_PLACES),
              LanguageTag.FARSI,
              Map.of("places", "{count, plural, one {# جا} other {# جا}} در {town}")));

  @ParameterizedTest
  @CsvSource({
    "0,لا توجد أماكن",
    "1,مكان واحد",
    "2,مكانان",
    "3,3 أماكن",
    "10,10 أماكن",
    "11,11 مكانًا",
    "99,99 مكانًا",
    "100,100 مكان",
    "103,103 أماكن"
  })
  void has_the_six_plural_forms_of_arabic(int count, String words) {
    String text =
        places.formatBare(
            "places", FormatPolicy.of(LanguageTag.ARABIC), Map.of("count", count, "town", "أثينا"));
    assertThat(text).isEqualTo(words + " في أثينا");
  }

  @Test
  void isolates_every_argument_of_a_right_to_left_sentence() {
    assertThat(
            places.format("places", LanguageTag.FARSI, Map.of("count", 12, "town", "Kypseli (A)")))
        .isEqualTo("\u2068۱۲\u2069 جا در \u2068Kypseli (A)\u2069");
  }

  @Test
  void isolates_only_what_could_upset_a_left_to_right_sentence() {
    assertThat(places.format("places", LanguageTag.ENGLISH, Map.of("count", 1, "town", "Κυψέλη")))
        .isEqualTo("1 place is free in Κυψέλη");
    assertThat(places.format("places", LanguageTag.ENGLISH, Map.of("count", 2, "town", "تهران")))
        .isEqualTo("2 places are free in \u2068تهران\u2069");
  }

  @Test
  void escapes_words_and_arguments_for_html() {
    assertThat(
            places.formatHtml(
                "places",
                FormatPolicy.of(LanguageTag.ENGLISH),
                Map.of("count", 1, "town", "<script>alert('x')</script>\u2069")))
        .isEqualTo("1 place is free in <bdi>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</bdi>");
  }

  @Test
  void answers_a_dari_reader_in_farsi_with_persian_digits() {
    assertThat(
            places.formatBare(
                "places",
                FormatPolicy.of(new LanguageTag("prs")),
                Map.of("count", 5, "town", "کابل")))
        .isEqualTo("۵ جا در کابل");
  }

  @Test
  void follows_the_readers_digits() {
    FormatPolicy latin = FormatPolicy.of(LanguageTag.FARSI).with(DigitPolicy.LATIN);
    FormatPolicy eastern = FormatPolicy.of(LanguageTag.ARABIC).with(DigitPolicy.NATIVE);
    Map<String, Object> arguments = Map.of("count", 15, "town", "x");
    assertThat(places.formatBare("places", latin, arguments)).startsWith("15 ");
    assertThat(places.formatBare("places", eastern, arguments)).startsWith("١٥ ");
  }

  @Test
  void answers_in_english_where_the_readers_language_or_the_sentence_is_missing() {
    Map<String, Object> arguments = Map.of("count", 3, "town", "x");
    assertThat(places.format("places", new LanguageTag("de"), arguments)).startsWith("3 places");
    assertThat(places.format("only", LanguageTag.ARABIC, Map.of())).isEqualTo("Only in English");
    assertThat(places.negotiate(new LanguageTag("de")).isFallback()).isTrue();
  }

  @Test
  void writes_every_kind_of_value() {
    MessageCatalogue all =
        one(
            "{text} {whole} {half} {share, number, percent} {day, date, long} {short, date, short}"
                + " {hour} {moment} {label} {members} {choice, list, or} {rank, selectordinal, one"
                + " {#st} two {#nd} few {#rd} other {#th}} {exact, number, integer}");
    LocalizedText label = LocalizedText.of("el", "Νοσηλεύτρια").with("en", "Nurse");
    String text =
        all.format(
            "k",
            LanguageTag.ENGLISH,
            Map.ofEntries(
                Map.entry("text", "a"),
                Map.entry("whole", 1234567),
                Map.entry("half", new BigDecimal("0.50")),
                Map.entry("share", 0.25),
                Map.entry("day", LocalDate.of(2026, 11, 21)),
                Map.entry("short", LocalDate.of(2026, 11, 21)),
                Map.entry("hour", LocalTime.of(9, 5)),
                Map.entry("moment", LocalDateTime.of(2026, 1, 2, 18, 0)),
                Map.entry("label", label),
                Map.entry("members", List.of("a", 2, "c")),
                Map.entry("choice", List.of("x", "y")),
                Map.entry("rank", 22),
                Map.entry("exact", 2.5)));
    assertThat(text.replace('\u202F', ' '))
        .isEqualTo(
            "a 1,234,567 0.5 25% November 21, 2026 11/21/26 9:05 AM January 2, 2026, 6:00 PM"
                + " Nurse a, 2, and c x or y 22nd 2");
  }

  @Test
  void writes_dates_in_the_readers_calendar() {
    MessageCatalogue day =
        MessageCatalogue.of(
            "day", Map.of(LanguageTag.FARSI, Map.of("day", "{day, date, full} است")));
    FormatPolicy persian = FormatPolicy.of(LanguageTag.FARSI).with(CalendarSystem.PERSIAN);
    assertThat(day.formatBare("day", persian, Map.of("day", LocalDate.of(2025, 3, 21))))
        .isEqualTo("جمعه ۱ فروردین ۱۴۰۴ است");
  }

  @Test
  void isolates_the_members_of_a_list_one_by_one() {
    MessageCatalogue list =
        MessageCatalogue.of("list", Map.of(LanguageTag.ARABIC, Map.of("k", "{x}")));
    assertThat(list.format("k", LanguageTag.ARABIC, Map.of("x", List.of("a", "b"))))
        .isEqualTo("\u2068a\u2069 و\u2068b\u2069");
  }

  @Test
  void keeps_a_label_in_its_own_direction_where_the_reader_gets_a_fallback() {
    MessageCatalogue list =
        MessageCatalogue.of("list", Map.of(LanguageTag.ARABIC, Map.of("k", "مهارة {x}")));
    LocalizedText label = LocalizedText.of("el", "Μαγειρική");
    assertThat(list.format("k", LanguageTag.ARABIC, Map.of("x", label)))
        .isEqualTo("مهارة \u2066Μαγειρική\u2069");
    assertThat(list.formatHtml("k", FormatPolicy.of(LanguageTag.ARABIC), Map.of("x", label)))
        .isEqualTo("مهارة <bdi lang=\"el\" dir=\"ltr\">Μαγειρική</bdi>");
  }

  @Test
  void selects_by_code_and_nests() {
    MessageCatalogue nested =
        one(
            "{kind, select, COURSE {{n, plural, offset:1 =1 {you} one {you and # other} other {you"
                + " and # others}} learn} other {it''s '{'other'}'}}");
    assertThat(nested.format("k", LanguageTag.ENGLISH, Map.of("kind", "COURSE", "n", 3)))
        .isEqualTo("you and 2 others learn");
    assertThat(nested.format("k", LanguageTag.ENGLISH, Map.of("kind", "COURSE", "n", 1)))
        .isEqualTo("you learn");
    assertThat(nested.format("k", LanguageTag.ENGLISH, Map.of("kind", true, "n", 1)))
        .isEqualTo("it's {other}");
  }

  @Test
  void says_what_is_wrong_with_a_call() {
    assertThatThrownBy(() -> places.format("places", LanguageTag.ENGLISH, Map.of("count", 1)))
        .hasMessage(
            "message 'places' of catalogue 'places': argument 'town' is missing; given are"
                + " [count]");
    assertThatThrownBy(() -> places.format("nope", LanguageTag.ENGLISH, Map.of()))
        .hasMessage("message 'nope' is in no language of catalogue 'places'");
    assertThatThrownBy(
            () -> places.format("places", LanguageTag.ENGLISH, Map.of("count", "x", "town", "y")))
        .hasMessageContaining("argument 'count' must be a finite number");
    assertThatThrownBy(() -> one("{x}").format("k", LanguageTag.ENGLISH, Map.of("x", this)))
        .hasMessageContaining("argument 'x' is neither text, number, date");
    assertThatThrownBy(() -> one("{x, date}").format("k", LanguageTag.ENGLISH, Map.of("x", 1)))
        .hasMessageContaining("cannot be written as DATE_MEDIUM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{x;is malformed",
        "{0};name it by its meaning",
        "{x, choice, 0#a;is malformed",
        "{x, choice, 0#a|1#b};withdrawn",
        "{x, plural, one {a}};is malformed",
        "{x, spellout};which is not one of",
        "{x, number, ::.00};which is not one of"
      })
  void says_what_is_wrong_with_a_pattern(String pattern, String complaint) {
    assertThatThrownBy(() -> one(pattern).format("k", LanguageTag.ENGLISH, Map.of("x", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("message 'k' of catalogue 'test' in 'en'")
        .hasMessageContaining(complaint);
  }

  @Test
  void takes_a_local_profiles_wording() {
    MessageCatalogue local = places.with(LanguageTag.GREEK, Map.of("only", "Μόνο εδώ"));
    assertThat(local.format("only", LanguageTag.GREEK, Map.of())).isEqualTo("Μόνο εδώ");
    assertThat(local.languages()).contains(LanguageTag.GREEK);
    assertThat(local.has("places")).isTrue();
    assertThat(local.keys()).containsExactly("only", "places");
    assertThat(places.languages()).doesNotContain(LanguageTag.GREEK);
    assertThat(places.findPattern("only", LanguageTag.ARABIC)).isEmpty();
  }

  @Test
  void loads_its_files_from_a_class_loader() {
    MessageCatalogue loaded = MessageCatalogue.load("example", getClass().getClassLoader());
    assertThat(loaded.languages()).containsExactlyInAnyOrderElementsOf(SupportedLanguages.ALL);
    assertThat(loaded.format("greeting", LanguageTag.GREEK, Map.of("name", "Zahra")))
        .isEqualTo("Γεια σου, Zahra!");
    assertThatThrownBy(() -> MessageCatalogue.load("absent", getClass().getClassLoader()))
        .hasMessage(
            "catalogue 'absent' has no file 'META-INF/imis/messages/absent_en.properties' or the"
                + " like");
  }

  @Property(tries = 300)
  void says_the_same_as_the_format_library(
      @ForAll @IntRange(min = -2_000, max = 2_000_000) int number,
      @ForAll @DoubleRange(min = 0, max = 2_000) double decimal) {
    BigDecimal shown = BigDecimal.valueOf(decimal).setScale(2, java.math.RoundingMode.HALF_EVEN);
    for (LanguageTag language : SupportedLanguages.ALL) {
      String pattern =
          "{n, plural, =7 {seven} zero {z #} one {o #} two {t #} few {f #} many {m #} other {x #}}"
              + " {d, number} {n, selectordinal, one {#a} two {#b} few {#c} many {#d} other {#e}}"
              + " {d, plural, one {eins #} other {viele #}} it''s {t} '{t}'";
      MessageCatalogue own = MessageCatalogue.of("law", Map.of(language, Map.of("k", pattern)));
      Map<String, Object> arguments = Map.of("n", number, "d", shown, "t", "text");
      String expected = new MessageFormat(pattern, new ULocale(language.value())).format(arguments);
      assertThat(own.formatBare("k", FormatPolicy.of(language), arguments)).isEqualTo(expected);
    }
  }

  private static MessageCatalogue one(String pattern) {
    return MessageCatalogue.of("test", Map.of(LanguageTag.ENGLISH, Map.of("k", pattern)));
  }
}
