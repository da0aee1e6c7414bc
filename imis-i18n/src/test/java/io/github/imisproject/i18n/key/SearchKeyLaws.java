package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.testing.RandomText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchKeyLaws {
  /** A text, the language it is read in and the variant asked for. */
  record Sample(String language, String text, KeyVariant variant) {
    SearchKeys keys() {
      return SearchKeys.of(new LanguageTag(language));
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<String> languages = Arbitraries.of("el", "en", "fr", "ar", "fa", "und");
    Arbitrary<String> scripts = Arbitraries.of("el", "en", "fr", "ar", "fa", "und");
    return Combinators.combine(languages, scripts, Arbitraries.of(KeyVariant.class))
        .flatAs(
            (language, script, variant) ->
                RandomText.in(script).map(text -> new Sample(language, text, variant)));
  }

  @Provide
  Arbitrary<Sample> ownScript() {
    return Arbitraries.of("el", "en", "fr", "ar", "fa")
        .flatMap(
            language ->
                RandomText.in(language)
                    .flatMap(
                        text ->
                            Arbitraries.of(KeyVariant.class)
                                .map(variant -> new Sample(language, text, variant))));
  }

  @Property(tries = 1000)
  void making_a_key_of_a_key_changes_nothing(@ForAll("samples") Sample sample) {
    String key = sample.keys().key(sample.text(), sample.variant());
    assertThat(sample.keys().key(key, sample.variant())).isEqualTo(key);
  }

  @Property(tries = 1000)
  void making_a_key_of_a_key_changes_nothing_in_its_own_script(@ForAll("ownScript") Sample sample) {
    String key = sample.keys().key(sample.text(), sample.variant());
    assertThat(sample.keys().key(key, sample.variant())).isEqualTo(key);
  }

  @Property(tries = 1000)
  void the_fast_key_is_the_plain_key(@ForAll("samples") Sample sample) {
    assertThat(sample.keys().key(sample.text(), sample.variant()))
        .isEqualTo(PlainKeys.key(sample.language(), sample.text(), sample.variant()));
  }

  @Property(tries = 1000)
  void the_fast_key_is_the_plain_key_in_its_own_script(@ForAll("ownScript") Sample sample) {
    assertThat(sample.keys().key(sample.text(), sample.variant()))
        .isEqualTo(PlainKeys.key(sample.language(), sample.text(), sample.variant()));
  }

  @Property(tries = 1000)
  void equivalent_texts_have_one_key(@ForAll("samples") Sample sample) {
    String key = sample.keys().key(sample.text(), sample.variant());
    for (Normalizer2 form :
        List.of(
            Normalizer2.getNFCInstance(),
            Normalizer2.getNFDInstance(),
            Normalizer2.getNFKCInstance(),
            Normalizer2.getNFKDInstance())) {
      assertThat(sample.keys().key(form.normalize(sample.text()), sample.variant())).isEqualTo(key);
    }
  }

  @Property(tries = 1000)
  void all_keys_start_with_the_primary_one_and_match_the_text(@ForAll("ownScript") Sample sample) {
    assertThat(sample.keys().keys(sample.text()))
        .first()
        .isEqualTo(sample.keys().key(sample.text()));
    assertThat(sample.keys().keys(sample.text())).hasSizeBetween(1, 8);
    for (KeyVariant variant : KeyVariant.values()) {
      assertThat(sample.keys().keys(sample.text()))
          .contains(sample.keys().key(sample.text(), variant));
    }
    assertThat(sample.keys().matches(sample.text(), sample.text())).isTrue();
  }

  @Property(tries = 1000)
  void arabic_and_farsi_share_one_key_space(@ForAll("arabic") String text) {
    assertThat(SearchKeys.of(LanguageTag.FARSI).keys(text))
        .isEqualTo(SearchKeys.of(LanguageTag.ARABIC).keys(text));
  }

  @Provide
  Arbitrary<String> arabic() {
    return RandomText.in("ar");
  }
}
