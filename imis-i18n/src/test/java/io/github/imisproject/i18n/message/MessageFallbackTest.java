package io.github.imisproject.i18n.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A language that stands in for another")
class MessageFallbackTest {
  private final MessageCatalogue catalogue =
      MessageCatalogue.of(
              "test",
              Map.of(
                  LanguageTag.ENGLISH,
                  Map.of("a", "A en", "b", "B en", "c", "C en"),
                  new LanguageTag("mk"),
                  Map.of("a", "A mk", "b", "B mk"),
                  new LanguageTag("sq"),
                  Map.of("a", "A sq")))
          .withFallbacks(
              Map.of(
                  new LanguageTag("sq"), new LanguageTag("mk"),
                  new LanguageTag("rom"), new LanguageTag("sq")));

  private String said(String key, String reader) {
    return catalogue.format(key, new LanguageTag(reader), Map.of());
  }

  @Test
  void answers_a_reader_whose_language_is_not_there() {
    assertThat(said("a", "rom")).isEqualTo("A sq");
    assertThat(said("a", "rom-MK")).isEqualTo("A sq");
  }

  @Test
  void brings_the_sentences_that_are_missing() {
    assertThat(said("b", "sq")).isEqualTo("B mk");
    assertThat(said("b", "rom")).isEqualTo("B mk");
    assertThat(said("c", "rom")).isEqualTo("C en");
  }

  @Test
  void leaves_every_other_reader_where_she_was() {
    assertThat(said("b", "mk")).isEqualTo("B mk");
    assertThat(said("c", "mk")).isEqualTo("C en");
    assertThat(said("a", "ja")).isEqualTo("A en");
  }

  @Test
  void stays_when_sentences_are_added_and_may_go_round_in_circles() {
    MessageCatalogue more = catalogue.with(new LanguageTag("rom"), Map.of("a", "A rom"));
    assertThat(more.format("b", new LanguageTag("rom"), Map.of())).isEqualTo("B mk");
    MessageCatalogue round =
        catalogue.withFallbacks(
            Map.of(
                new LanguageTag("sq"), new LanguageTag("rom"),
                new LanguageTag("rom"), new LanguageTag("sq")));
    assertThat(round.format("c", new LanguageTag("sq"), Map.of())).isEqualTo("C en");
  }
}
