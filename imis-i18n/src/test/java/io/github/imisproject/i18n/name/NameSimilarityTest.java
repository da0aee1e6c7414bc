package io.github.imisproject.i18n.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Name similarity")
class NameSimilarityTest {
  @ParameterizedTest
  @CsvSource({
    "محمد,Mohamed,KNOWN_SPELLINGS",
    "علی,Αλί,KNOWN_SPELLINGS",
    "حسين,حسین,SAME_LETTERS",
    "Müller,muller,SAME_LETTERS",
    "جهانگیر,Jahangir,SOUNDS_ALIKE",
    "Τζαχανγκίρ,جهانگیر,SOUNDS_ALIKE",
    "داوودی,Davoudi,SOUNDS_ALIKE",
    "سميث,Smith,SOUNDS_ALIKE",
    "Παπαδόπουλος,Papadopoulos,SOUNDS_ALIKE",
    "شهریار,Σαχριάρ,SOUNDS_ALIKE"
  })
  void links_spellings_of_one_name_and_says_why(String one, String other, NameReason reason) {
    NameComparison comparison = NameSimilarity.compare(one, other);
    assertThat(comparison.score()).isGreaterThan(0.7);
    assertThat(comparison.reasons()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"محمد,محمود", "Mohamed,Mahmoud", "Ali,Αλίκη", "Μαρία,Μάριος", "خالد,وليد"})
  void keeps_different_names_below_spellings_of_one(String one, String other) {
    assertThat(NameSimilarity.compare(one, other).score()).isLessThan(0.9);
  }

  @Test
  void finds_words_in_another_order() {
    NameComparison comparison = NameSimilarity.compare("Davoudi Hossein", "حسین داوودی");
    assertThat(comparison.score()).isGreaterThan(0.85);
    assertThat(comparison.reasons()).contains(NameReason.ANOTHER_WORD_ORDER);
  }

  @Test
  void leaves_relating_words_out_and_says_so() {
    NameComparison comparison = NameSimilarity.compare("Khadija bint Ali", "خديجة علي");
    assertThat(comparison.score()).isGreaterThan(0.9);
    assertThat(comparison.reasons()).contains(NameReason.PARTICLES_LEFT_OUT);
  }

  @Test
  void counts_a_missing_word_against_the_score() {
    NameComparison whole = NameSimilarity.compare("Amina Karim Haddad", "آمنة كريم حداد");
    NameComparison part = NameSimilarity.compare("Amina Haddad", "آمنة كريم حداد");
    assertThat(part.score()).isLessThan(whole.score()).isGreaterThan(0.7);
    assertThat(part.reasons()).contains(NameReason.WORDS_WITHOUT_PARTNER);
  }

  @Test
  void joins_what_one_writes_apart() {
    NameComparison comparison = NameSimilarity.compare("Mir Hosseini", "میرحسینی");
    assertThat(comparison.score()).isGreaterThan(0.7);
    assertThat(comparison.reasons()).contains(NameReason.WORDS_JOINED);
  }

  @Test
  void of_text_without_letters_is_nothing() {
    assertThat(NameSimilarity.compare("", "Ali"))
        .isEqualTo(new NameComparison(0, List.of(NameReason.SOUNDS_DIFFER)));
  }

  @Test
  void has_a_sentence_for_every_reason_in_every_language() {
    for (LanguageTag language : SupportedLanguages.ALL) {
      for (NameReason reason : NameReason.values()) {
        assertThat(reason.sentence(language)).isNotBlank();
      }
    }
    assertThat(NameReason.SOUNDS_ALIKE.sentence(new LanguageTag("de")))
        .isEqualTo("They sound alike.");
  }

  @Test
  void refuses_a_score_out_of_range() {
    assertThatThrownBy(() -> new NameComparison(1.5, List.of(NameReason.SAME_LETTERS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score is 1.5, must be from 0 to 1");
    assertThatThrownBy(() -> new NameComparison(0.5, List.of()))
        .hasMessage("reasons is empty; give at least one");
  }

  @Test
  void knows_more_than_two_hundred_frequent_names() {
    assertThat(KnownNames.get().setCount()).isGreaterThan(200);
  }

  @Property
  void is_the_same_in_both_directions(@ForAll("names") String one, @ForAll("names") String other) {
    NameComparison there = NameSimilarity.compare(one, other);
    NameComparison back = NameSimilarity.compare(other, one);
    assertThat(back.score()).isEqualTo(there.score(), within(1e-12));
    assertThat(back.reasons()).isEqualTo(there.reasons());
  }

  @Property
  void is_greatest_for_the_name_itself(@ForAll("names") String one, @ForAll("names") String other) {
    double itself = NameSimilarity.compare(one, one).score();
    assertThat(itself).isEqualTo(1);
    assertThat(NameSimilarity.compare(one, other).score()).isBetween(0.0, 1.0);
  }

  @Property
  void aligns_as_a_plain_recursion_does(
      @ForAll("names") String one, @ForAll("names") String other) {
    NameSimilarity.Prepared a = NameSimilarity.prepare(one);
    NameSimilarity.Prepared b = NameSimilarity.prepare(other);
    double plain = plain(a.joinedUnits, b.joinedUnits);
    assertThat(NameSimilarity.align(a.joinedUnits, b.joinedUnits)).isEqualTo(plain, within(1e-12));
  }

  private static double plain(byte[] a, byte[] b) {
    int possible = 0;
    for (byte unit : a) {
      possible += SoundCosts.get().best(unit);
    }
    for (byte unit : b) {
      possible += SoundCosts.get().best(unit);
    }
    double sum = plain(a, b, 0, 0, new HashMap<>());
    return Math.max(0, Math.min(1, 2 * sum / possible));
  }

  private static int plain(byte[] a, byte[] b, int i, int j, Map<Integer, Integer> known) {
    if (i == a.length && j == b.length) {
      return 0;
    }
    Integer before = known.get(i * 1000 + j);
    if (before != null) {
      return before;
    }
    SoundCosts costs = SoundCosts.get();
    int best = Integer.MIN_VALUE;
    if (i < a.length) {
      best = costs.points(a[i], 0) + plain(a, b, i + 1, j, known);
    }
    if (j < b.length) {
      best = Math.max(best, costs.points(0, b[j]) + plain(a, b, i, j + 1, known));
    }
    if (i < a.length && j < b.length) {
      best = Math.max(best, costs.points(a[i], b[j]) + plain(a, b, i + 1, j + 1, known));
    }
    known.put(i * 1000 + j, best);
    return best;
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(9),
            Arbitraries.strings()
                .withChars("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
                .ofMinLength(2)
                .ofMaxLength(8),
            Arbitraries.strings()
                .withChars("αβγδεζηθικλμνξοπρστυφχψω")
                .ofMinLength(2)
                .ofMaxLength(9),
            Arbitraries.of("محمد", "Mohamed", "Χαλίντ", "khaled", "bin", "al"));
    return word.list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
  }
}
