package io.github.imisproject.matching.explanation;

import static io.github.imisproject.core.text.LanguageTag.ARABIC;
import static io.github.imisproject.core.text.LanguageTag.ENGLISH;
import static io.github.imisproject.core.text.LanguageTag.FARSI;
import static io.github.imisproject.core.text.LanguageTag.FRENCH;
import static io.github.imisproject.core.text.LanguageTag.GREEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.spi.Plugins;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The explainer")
class ExplainerTest {
  final Explainer explainer = Explainer.standard();
  final MessageCatalogue catalogue =
      MessageCatalogue.load("explanation", Explainer.class.getClassLoader());

  @Test
  void has_every_sentence_in_five_languages_with_the_same_arguments_and_right_plurals() {
    assertThat(CatalogueCheck.check(catalogue)).isEmpty();
  }

  @Test
  void has_every_sentence_about_a_policy_in_five_languages() {
    assertThat(
            CatalogueCheck.checkProblemSentences(
                "matchingPolicy", Explainer.class.getClassLoader()))
        .isEmpty();
  }

  @Test
  void has_a_word_for_every_field_of_a_person_and_every_scorer() {
    for (PersonField<?> field : PersonField.all()) {
      assertThat(catalogue.has("field." + field.name())).as(field.name()).isTrue();
    }
    for (String scorer : Plugins.installed().scorerIds()) {
      assertThat(catalogue.has("scorer." + scorer)).as(scorer).isTrue();
    }
  }

  static String bare(String text) {
    return text.replaceAll("[\u2066-\u2069\u200e\u200f]", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|لم يبقَ أي مكان.",
        "1|بقي مكان واحد.",
        "2|بقي مكانان.",
        "3|بقيت 3 أماكن.",
        "11|بقي 11 مكانًا.",
        "100|بقي 100 مكان."
      })
  void uses_the_six_plural_forms_of_arabic(long count, String sentence) {
    assertThat(bare(explainer.sentence(Reason.of("capacity.left").with("count", count), ARABIC)))
        .isEqualTo(sentence);
  }

  @Test
  void writes_every_kind_of_argument() {
    LanguageTag dari = new LanguageTag("fa-AF");
    Reason reason =
        Reason.of("test")
            .with("count", 3)
            .with("amount", new Argument.Amount(2.345, 1))
            .with("day", LocalDate.of(2026, 3, 2))
            .with("words", LocalizedText.of("en", "cooking").with("fr", "cuisine"))
            .with("language", dari)
            .with("code", new Argument.Code("B1"))
            .with("term", new Argument.Term("community.LOCAL"))
            .with("list", List.of(new Argument.Code("A"), new Argument.Code("B")));
    Explainer own =
        explainer.with(
            MessageCatalogue.of(
                "own",
                Map.of(
                    FRENCH,
                    Map.of(
                        "test",
                        "{count} {amount} {day, date, long} {words} {language} {code} {term}"
                            + " {list}"))));
    assertThat(bare(own.sentence(reason, FRENCH)))
        .isEqualTo(
            "3 2,3 2 mars 2026 cuisine dari B1"
                + " les personnes qui vivent ici depuis longtemps A et B");
  }

  @Test
  void names_languages_in_the_readers_language() {
    assertThat(explainer.languageName(GREEK, ENGLISH)).isEqualTo("Greek");
    assertThat(explainer.languageName(new LanguageTag("el-CY"), FARSI)).isEqualTo("یونانی");
    assertThat(explainer.languageName(new LanguageTag("fa-AF"), ENGLISH)).isEqualTo("Dari");
    assertThat(explainer.languageName(new LanguageTag("nl"), ENGLISH)).isEqualTo("Dutch");
  }

  @Test
  void answers_in_english_where_it_has_no_sentences() {
    assertThat(explainer.sentence(Reason.of("cost.free"), new LanguageTag("nl")))
        .isEqualTo("It is free of charge.");
  }

  @Test
  void shows_the_code_of_an_extension_that_brought_no_sentence() {
    assertThat(explainer.sentence(Reason.of("ours.unheardOf"), GREEK)).isEqualTo("ours.unheardOf");
  }

  @Test
  void prefers_the_sentences_of_a_local_profile() {
    Explainer local =
        explainer.with(
            MessageCatalogue.of("local", Map.of(ENGLISH, Map.of("cost.free", "Nothing to pay."))));
    assertThat(local.sentence(Reason.of("cost.free"), ENGLISH)).isEqualTo("Nothing to pay.");
    assertThat(local.sentence(Reason.of("capacity.full"), ENGLISH)).isEqualTo("It is full.");
  }

  @Test
  void writes_a_sentence_for_each_reason_of_a_part() {
    Contribution part =
        new Contribution(
            "cost",
            1,
            1,
            Basis.KNOWN,
            List.of(Reason.of("cost.free"), Reason.of("need.urgent")),
            List.of());
    assertThat(explainer.sentences(part, ENGLISH))
        .containsExactly("It is free of charge.", "You said that it is urgent.");
    assertThat(explainer.scorerName("cost", ENGLISH)).isEqualTo("Cost");
    assertThat(explainer.scorerName("cost", GREEK)).isEqualTo("Κόστος");
  }

  @Test
  void isolates_a_foreign_title_in_a_right_to_left_sentence() {
    String sentence =
        explainer.sentence(
            Reason.of("provider.authorised").with("provider", LocalizedText.of("en", "Open Door")),
            ARABIC);
    assertThat(sentence).contains("\u2066Open Door\u2069");
  }

  @Test
  void writes_something_for_every_key_in_every_language() {
    for (LanguageTag language : SupportedLanguages.ALL) {
      for (String key : catalogue.keys()) {
        assertThat(catalogue.findPattern(key, language)).as(key + " " + language).isPresent();
      }
    }
  }
}
