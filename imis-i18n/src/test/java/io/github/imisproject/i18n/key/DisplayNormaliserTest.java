package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.format.DigitPolicy;
import io.github.imisproject.i18n.testing.RandomText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text normalised for display")
class DisplayNormaliserTest {
  private static String show(String language, String text) {
    return DisplayNormaliser.of(new LanguageTag(language)).normalise(text);
  }

  @Test
  void keeps_case_accents_quotes_and_superscripts() {
    assertThat(show("fr", "L’Œuvre à 20 m²")).isEqualTo("L’Œuvre à 20 m²");
    assertThat(show("en", "C++ “team” — it’s")).isEqualTo("C++ “team” — it’s");
  }

  @Test
  void is_composed() {
    assertThat(show("el", "καφε\u0301ς")).isEqualTo("καφές");
    assertThat(show("fr", "e\u0301te\u0301")).isEqualTo("été");
    assertThat(show("el", "\u1F71\u037E")).isEqualTo("ά;");
  }

  @Test
  void has_letters_instead_of_presentation_forms() {
    assertThat(show("ar", "\uFEE3\uFEAE\uFEA3\uFE92\uFE8E")).isEqualTo("مرحبا");
    assertThat(show("en", "\uFB01ne \uFF21\uFF22")).isEqualTo("fine AB");
    assertThat(show("ar", "\uFDFA")).isEqualTo("\uFDFA");
  }

  @Test
  void has_no_invisible_signs_and_no_runs_of_spaces() {
    assertThat(show("ar", "\u200Fعامل\u00A0\u00A0 بناء\u200E\u200B ")).isEqualTo("عامل بناء");
    assertThat(show("en", "co\u00ADoperate")).isEqualTo("cooperate");
  }

  @Test
  void keeps_line_breaks_and_at_most_one_empty_line() {
    assertThat(show("en", "one \r\n two\n\n\n three\n")).isEqualTo("one\ntwo\n\nthree");
  }

  @Test
  void keeps_the_joiner_of_an_emoji_sequence() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(show("en", family)).isEqualTo(family);
  }

  @Test
  void in_farsi_has_persian_letters_and_keeps_hamzas() {
    assertThat(show("fa", "كارگر يدى")).isEqualTo("کارگر یدی");
    assertThat(show("fa", "أرز")).isEqualTo("ارز");
    assertThat(show("fa", "آب مسئول مؤمن")).isEqualTo("آب مسئول مؤمن");
  }

  @Test
  void in_farsi_leaves_a_vocalised_arabic_quotation_alone() {
    String quotation = "«بِسْمِ ٱللَّهِ الرَّحْمٰنِ»";
    assertThat(show("fa", "گفت: " + quotation)).isEqualTo("گفت: " + quotation);
  }

  @Test
  void in_farsi_joins_affixes_that_stand_apart() {
    assertThat(show("fa", "می روم و نمی خواهم")).isEqualTo("می\u200Cروم و نمی\u200Cخواهم");
    assertThat(show("fa", "کتاب های بزرگ تر، خانه ها."))
        .isEqualTo("کتاب\u200Cهای بزرگ\u200Cتر، خانه\u200Cها.");
    assertThat(show("fa", "رفته ام")).isEqualTo("رفته\u200Cام");
  }

  @Test
  void in_farsi_has_one_half_join_inside_words_only() {
    assertThat(show("fa", "می\u200C\u200Cروم\u200C و\u200C می¬روم"))
        .isEqualTo("می\u200Cروم و می\u200Cروم");
  }

  @Test
  void in_farsi_has_guillemets_and_an_ellipsis() {
    assertThat(show("fa", "\"سلام\" و “درود”...")).isEqualTo("«سلام» و «درود»…");
    assertThat(show("fa", "۵\" لوله")).isEqualTo("۵\" لوله");
  }

  @Test
  void in_arabic_has_arabic_letters_except_in_persian_words() {
    assertThat(show("ar", "کاتب یدوی")).isEqualTo("كاتب يدوي");
    assertThat(show("ar", "شرکة گلستان‌یک")).contains("گلستان").contains("یک").startsWith("شركة");
  }

  @Test
  void in_greek_has_letters_for_symbols_and_keeps_dialytika() {
    assertThat(show("el", "\u03D0\u03D1\u03D5 \u00B5m προϋπόθεση")).isEqualTo("βθφ μm προϋπόθεση");
  }

  @Test
  void in_french_keeps_the_no_break_space_at_punctuation() {
    assertThat(show("fr", "Quoi\u202F? «\u00A0Oui\u00A0» 10\u202F000\u00A0mots"))
        .isEqualTo("Quoi\u202F? «\u00A0Oui\u00A0» 10\u202F000 mots");
  }

  @Test
  void writes_digits_by_policy_and_never_in_identifiers() {
    DisplayNormaliser farsi = DisplayNormaliser.of(LanguageTag.FARSI);
    String text = "در 12.5 ساعت، IR25 و +30 210 info7@imis.org و ٣ روز";
    assertThat(farsi.normalise(text))
        .isEqualTo("در 12.5 ساعت، IR25 و +30 210 info7@imis.org و ۳ روز");
    assertThat(farsi.withDigits(DigitPolicy.NATIVE).normalise("در 12.5 ساعت، IR25 و +30 و 1.2.3"))
        .isEqualTo("در ۱۲٫۵ ساعت، IR25 و +30 و 1.2.3");
    assertThat(farsi.withDigits(DigitPolicy.LATIN).normalise("۱۲٫۵")).isEqualTo("12.5");
    assertThat(
            DisplayNormaliser.of(new LanguageTag("ar-MA"))
                .withDigits(DigitPolicy.LOCALE)
                .normalise("٣"))
        .isEqualTo("3");
  }

  @Property(tries = 500)
  void twice_is_as_once(@ForAll("texts") Tuple2<String, String> sample) {
    String once = show(sample.get1(), sample.get2());
    assertThat(show(sample.get1(), once)).isEqualTo(once);
  }

  @Property(tries = 500)
  void has_the_search_key_it_had_before(@ForAll("letters") Tuple2<String, String> sample) {
    SearchKeys keys = SearchKeys.of(new LanguageTag(sample.get1()));
    KeyVariant split = KeyVariant.SPLIT_SEATS; // an affix may have been half-joined
    assertThat(keys.key(show(sample.get1(), sample.get2()), split))
        .isEqualTo(keys.key(sample.get2(), split));
  }

  @Provide
  Arbitrary<Tuple2<String, String>> texts() {
    Arbitrary<String> languages = Arbitraries.of("el", "en", "fr", "ar", "fa");
    return Combinators.combine(languages, Arbitraries.of("el", "en", "fr", "ar", "fa", "und"))
        .flatAs((language, script) -> RandomText.in(script).map(text -> Tuple.of(language, text)));
  }

  /** Words of plain letters: display mends how they are written, a key does not see it. */
  @Provide
  Arbitrary<Tuple2<String, String>> letters() {
    Arbitrary<Tuple2<String, String>> greek =
        Arbitraries.strings()
            .withChars("αάβγδεέςσϊΐ\u1F71\u0301\u00AD")
            .map(t -> Tuple.of("el", t));
    Arbitrary<Tuple2<String, String>> farsi =
        Arbitraries.strings()
            .withChars("بتكکيیىهہۀأا\uFE92\uFEFB \u200F")
            .map(t -> Tuple.of("fa", t));
    return Arbitraries.oneOf(greek, farsi);
  }
}
