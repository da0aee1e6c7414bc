package io.github.imisproject.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text in several languages")
class LocalizedTextTest {
  private final LocalizedText welcome =
      LocalizedText.of("el", "Καλώς ήρθατε").with("fa", "خوش آمدید");

  @Test
  void finds_only_what_was_written() {
    assertThat(welcome.original()).isEqualTo("Καλώς ήρθατε");
    assertThat(welcome.find(LanguageTag.FARSI)).contains(Translation.original("خوش آمدید"));
    assertThat(welcome.find(new LanguageTag("fa-AF"))).isEmpty();
    assertThat(welcome.languages()).containsExactly(LanguageTag.GREEK, LanguageTag.FARSI);
  }

  @Test
  void has_a_text_in_its_original_language() {
    assertThatThrownBy(() -> new LocalizedText(LanguageTag.ARABIC, welcome.translations()))
        .hasMessage(
            "defaultLanguage is 'ar', which has no text; add one, or choose among [el, fa]");
  }

  @Test
  void is_equal_in_whatever_order_it_was_written() {
    LocalizedText other =
        LocalizedText.of("el", "x").with("fa", "خوش آمدید").with("el", "Καλώς ήρθατε");
    assertThat(other).isEqualTo(welcome).hasSameHashCodeAs(welcome);
    assertThat(other.languageMap()).isEqualTo(welcome.languageMap());
  }

  @Property
  void comes_back_from_its_language_map(
      @ForAll String greek, @ForAll String farsi, @ForAll boolean machine) {
    LocalizedText text =
        LocalizedText.of("fa", farsi)
            .with(
                LanguageTag.GREEK,
                new Translation(
                    greek + "!",
                    TranslationState.DRAFT,
                    Optional.of(LanguageTag.FARSI),
                    Optional.of("hash"),
                    7,
                    machine,
                    Optional.of(Instant.EPOCH)));
    assertThat(LocalizedText.ofLanguageMap(text.languageMap())).isEqualTo(text);
  }

  @Test
  void refuses_a_language_map_that_is_none() {
    assertThatThrownBy(() -> LocalizedText.ofLanguageMap(Map.of()))
        .hasMessageContaining("no language");
    assertThatThrownBy(() -> LocalizedText.ofLanguageMap(Map.of("el", 5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LocalizedText.ofLanguageMap(Map.of("gr eek", "a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                LocalizedText.ofLanguageMap(
                    Map.of("el", Map.of("value", "a", "updatedAt", "noon"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LocalizedText.ofLanguageMap(Map.of("el", Map.of())).original()).isEmpty();
  }

  @Test
  void is_made_of_translations_that_agree_with_their_state() {
    assertThat(Translation.original("").state()).isEqualTo(TranslationState.MISSING);
    assertThatThrownBy(
            () ->
                new Translation(
                    "",
                    TranslationState.UP_TO_DATE,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    false,
                    Optional.empty()))
        .hasMessage("state is UP_TO_DATE and the text is empty; only a MISSING text is empty");
    assertThatThrownBy(
            () ->
                new Translation(
                    "a",
                    TranslationState.DRAFT,
                    Optional.empty(),
                    Optional.empty(),
                    -1,
                    false,
                    Optional.empty()))
        .hasMessage("version is -1, must be 0 or more");
  }
}
