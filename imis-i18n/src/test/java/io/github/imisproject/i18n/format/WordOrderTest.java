package io.github.imisproject.i18n.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The order and case of words")
class WordOrderTest {
  @ParameterizedTest
  @CsvSource({
    "ΑΓΙΟΣ,άγιος",
    "ΡΟΛΟΪ,ρολόι",
    "ΜΑΪΟΥ,Μαΐου",
    "ΝΕΡΑΪΔΑ,νεράιδα",
    "ΜΑΘΗΜΑ Ή ΕΡΓΑΣΙΑ,μάθημα ή εργασία"
  })
  void writes_greek_capitals_without_accents(String capitals, String small) {
    assertThat(LetterCase.upper(small, LanguageTag.GREEK)).isEqualTo(capitals);
  }

  @Test
  void cases_turkish_letters_for_turkish_only() {
    assertThat(LetterCase.upper("title", LanguageTag.ENGLISH)).isEqualTo("TITLE");
    assertThat(LetterCase.upper("istanbul", new LanguageTag("tr"))).isEqualTo("İSTANBUL");
    assertThat(LetterCase.lower("ΟΔΟΣ", LanguageTag.GREEK)).isEqualTo("οδος");
    assertThat(LetterCase.lower("TITLE", LanguageTag.ENGLISH)).isEqualTo("title");
  }

  @Test
  void follows_each_alphabet() {
    assertThat(List.of("ه", "و").stream().sorted(TextOrder.of(LanguageTag.FARSI)).toList())
        .containsExactly("و", "ه");
    assertThat(List.of("و", "ه").stream().sorted(TextOrder.of(LanguageTag.ARABIC)).toList())
        .containsExactly("ه", "و");
    assertThat(
            List.of("ζώνη", "Έργο", "εργασία", "άδεια").stream()
                .sorted(TextOrder.of(LanguageTag.GREEK))
                .toList())
        .containsExactly("άδεια", "εργασία", "Έργο", "ζώνη");
    assertThat(
            List.of("zone", "élève", "école", "eau").stream()
                .sorted(TextOrder.of(LanguageTag.FRENCH))
                .toList())
        .containsExactly("eau", "école", "élève", "zone");
  }

  @Test
  void knows_words_of_the_same_letters() {
    assertThat(TextOrder.of(LanguageTag.FARSI).hasSameLetters("علي", "علی")).isTrue();
    assertThat(TextOrder.of(LanguageTag.GREEK).hasSameLetters("ΟΔΟΣ", "οδός")).isTrue();
    assertThat(TextOrder.of(LanguageTag.GREEK).hasSameLetters("οδός", "οδού")).isFalse();
  }

  @Property
  void is_total_and_consistent_with_equals(
      @ForAll @Chars({'a', 'A', 'é', 'ى', 'ي', 'ی', 'α', 'ά', '\u200C'}) @StringLength(max = 4)
          String a,
      @ForAll @Chars({'a', 'A', 'é', 'ى', 'ي', 'ی', 'α', 'ά', '\u200C'}) @StringLength(max = 4)
          String b) {
    for (LanguageTag language : SupportedLanguages.ALL) {
      TextOrder order = TextOrder.of(language);
      assertThat(Integer.signum(order.compare(a, b)))
          .isEqualTo(-Integer.signum(order.compare(b, a)));
      assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    }
  }

  @Test
  void divides_a_directory_by_its_letters() {
    IndexLetters greek = IndexLetters.of(LanguageTag.GREEK);
    assertThat(greek.headingOf("άδεια")).isEqualTo("Α");
    assertThat(greek.headingOf("Zahra")).isEqualTo("Z");
    assertThat(greek.headings()).contains("Α", "Ω", "A");
    assertThat(greek.divide(List.of("ωδείο", "άδεια", "Ζωγραφική", "αγορά", "café", "工"), n -> n))
        .containsEntry("Α", List.of("αγορά", "άδεια"))
        .containsEntry("C", List.of("café"))
        .containsKeys("Ζ", "Ω", "…");
    assertThat(IndexLetters.of(LanguageTag.FARSI).headingOf("پرستار")).isEqualTo("پ");
    assertThat(IndexLetters.of(LanguageTag.ARABIC).headingOf("أثينا")).isEqualTo("ا");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "el|FULL|Ελένη Παππά",
        "el|SORTED|Παππά, Ελένη",
        "el|FAMILIAR|Ελένη",
        "el|INITIALS|ΕΠ"
      })
  void writes_a_greek_name(String reader, PersonNameStyle style, String expected) {
    PersonName name = new PersonName("Ελένη", Optional.of("Παππά"), LanguageTag.GREEK);
    assertThat(PersonNames.of(new LanguageTag(reader)).format(name, style)).isEqualTo(expected);
  }

  @Test
  void writes_names_of_other_languages_in_their_own_order() {
    PersonName zahra = new PersonName("زهرا", Optional.of("حسینی"), LanguageTag.FARSI);
    assertThat(PersonNames.of(LanguageTag.FARSI).format(zahra, PersonNameStyle.FULL))
        .isEqualTo("زهرا حسینی");
    assertThat(PersonNames.of(LanguageTag.FARSI).format(zahra, PersonNameStyle.SORTED))
        .isEqualTo("حسینی، زهرا");
    assertThat(PersonNames.of(LanguageTag.FARSI).format(zahra, PersonNameStyle.INITIALS))
        .isEqualTo("ز ح");
    PersonName amina = new PersonName("أمينة", Optional.of("الخطيب"), LanguageTag.ARABIC);
    assertThat(PersonNames.of(LanguageTag.ARABIC).format(amina, PersonNameStyle.FULL))
        .isEqualTo("أمينة الخطيب");
    PersonName thao = new PersonName("Thảo", Optional.of("Nguyễn"), new LanguageTag("vi"));
    assertThat(PersonNames.of(new LanguageTag("vi")).format(thao, PersonNameStyle.FULL))
        .isEqualTo("Nguyễn Thảo");
    PersonName bela = new PersonName("Béla", Optional.of("Bartók"), new LanguageTag("hu"));
    assertThat(PersonNames.of(LanguageTag.ENGLISH).format(bela, PersonNameStyle.SORTED))
        .isEqualTo("Bartók Béla");
    PersonName taro = new PersonName("太郎", Optional.of("山田"), new LanguageTag("ja"));
    assertThat(PersonNames.of(LanguageTag.ENGLISH).format(taro, PersonNameStyle.FULL))
        .isEqualTo("山田太郎");
  }

  @Test
  void writes_a_single_name() {
    PersonName one = new PersonName("Ahmadullah", Optional.empty(), LanguageTag.ENGLISH);
    for (PersonNameStyle style : List.of(PersonNameStyle.FULL, PersonNameStyle.SORTED)) {
      assertThat(PersonNames.of(LanguageTag.ENGLISH).format(one, style)).isEqualTo("Ahmadullah");
    }
    assertThat(PersonNames.of(LanguageTag.ENGLISH).format(one, PersonNameStyle.INITIALS))
        .isEqualTo("A");
    assertThatThrownBy(() -> new PersonName(" ", Optional.empty(), LanguageTag.ENGLISH))
        .hasMessage("a part of a person's name is blank; leave the surname out, or write both");
  }
}
