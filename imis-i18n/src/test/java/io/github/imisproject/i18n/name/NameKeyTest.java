package io.github.imisproject.i18n.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A name key")
class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "محمد,Mohamed",
    "محمد,Μοχάμεντ",
    "Muhammad,Μουχάμαντ",
    "حسین,Hossein",
    "حسين,Χουσεΐν",
    "فاطمه,Fatemeh",
    "فاطمة,Φατίμα",
    "عبد الله,Abdullah",
    "عبدالله,Abd Allah",
    "عبد الله,Αμπντουλάχ",
    "خالد,Χαλίντ",
    "یوسف,Γιουσούφ",
    "شهریار,Shahriar",
    "گلشیفته,Golshifteh",
    "Papadopoulos,Παπαδόπουλος",
    "Μπάμπης,Babis",
    "Γκίκας,Gkikas",
    "السيد,al-Sayed",
    "ثريا,Soraya",
    "Jean-Baptiste,jean baptiste",
    "O'Connor,OConnor"
  })
  void is_shared_by_spellings_of_one_name(String one, String other) {
    assertThat(NameKey.of(one).meets(NameKey.of(other)))
        .as(NameKey.of(one) + " / " + NameKey.of(other))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"محمد,Ali", "Maria,Karim", "Νίκος,Δημήτρης", "خالد,وليد", "Smith,Schneider"})
  void parts_different_names(String one, String other) {
    assertThat(NameKey.of(one).meets(NameKey.of(other))).isFalse();
  }

  @Test
  void of_a_farsi_name_reads_waw_as_v_too() {
    assertThat(NameKey.of("جاوید", LanguageTag.FARSI).meets(NameKey.of("Javid"))).isTrue();
    assertThat(NameKey.of("نوری", LanguageTag.FARSI).meets(NameKey.of("Nouri"))).isTrue();
  }

  @Test
  void of_text_without_letters_is_empty() {
    assertThat(NameKey.of("")).isEqualTo(NameKey.of("12 - 34"));
    assertThat(NameKey.of("").isEmpty()).isTrue();
    assertThat(NameKey.of("李").isEmpty()).isTrue();
  }

  @Test
  void says_how_short_names_begin_and_end() {
    assertThat(NameKey.of("Ali").keys()).contains("aL1");
    assertThat(NameKey.of("Walid").keys()).contains("wLD0");
    assertThat(NameKey.of("Leopold").keys()).contains("LBLD");
  }

  @Test
  void of_a_long_name_forgives_one_consonant() {
    assertThat(NameKey.of("Kristoffersen").meets(NameKey.of("Kritoffersen"))).isTrue();
  }

  @Property
  void does_not_depend_on_case_or_marks(@ForAll("names") String name) {
    assertThat(NameKey.of(name.toUpperCase(java.util.Locale.ROOT))).isEqualTo(NameKey.of(name));
    String marked = name.replace("ا", "ا\u064E").replace("a", "a\u0301").replace("α", "ά");
    assertThat(NameKey.of(marked)).isEqualTo(NameKey.of(name));
  }

  @Property
  void has_no_key_twice_and_none_with_a_space(@ForAll String name) {
    NameKey key = NameKey.of(name);
    assertThat(key.size()).isLessThanOrEqualTo(KeyBuilder.MAX_KEYS);
    assertThat(new HashSet<>(key.keys())).hasSize(key.size());
    assertThat(key.keys()).noneMatch(k -> k.contains(" ") || k.isEmpty());
  }

  @Property
  void has_the_readings_a_plain_enumeration_finds(@ForAll("names") String name) {
    Set<String> plain = PlainNameKeys.skeletons(name);
    for (String key : NameKey.of(name).keys()) {
      if (!key.startsWith("*") && !key.startsWith("=")) {
        assertThat(plain).contains(key.replaceAll("[a-z.01]", ""));
      }
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(9),
        Arbitraries.strings()
            .withChars("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
            .ofMinLength(2)
            .ofMaxLength(8),
        Arbitraries.strings().withChars("αβγδεζηθικλμνξοπρστυφχψω").ofMinLength(2).ofMaxLength(9));
  }
}
