package io.github.imisproject.i18n.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of a short text")
class LanguageIdentifierTest {
  private static String identify(String text) {
    return LanguageIdentifier.identify(text).language().map(LanguageTag::value).orElse("other");
  }

  @ParameterizedTest
  @CsvSource({
    "Τεχνικός δικτύων,el",
    "Where can I learn Greek?,en",
    "Où puis-je apprendre le grec ?,fr",
    "Ou puis-je apprendre le grec,fr",
    "أين يمكنني أن أتعلم اليونانية؟,ar",
    "کجا می‌توانم یونانی یاد بگیرم؟,fa",
    "كجا مي توانم يوناني ياد بگيرم,fa",
    "Wo kann ich Griechisch lernen?,other",
    "¿Dónde puedo aprender griego?,other",
    "Yunancayı nerede öğrenebilirim?,other",
    "Где можно учить греческий?,other",
    "میں یونانی کہاں سیکھ سکتا ہوں؟,other"
  })
  void is_told(String text, String language) {
    assertThat(identify(text)).isEqualTo(language);
  }

  @Test
  void is_that_of_the_words_around_a_latin_term() {
    assertThat(identify("مهندسة blockchain")).isEqualTo("ar");
    assertThat(identify("Προγραμματιστής JavaScript")).isEqualTo("el");
  }

  @Test
  void is_told_through_presentation_forms() {
    assertThat(identify("\uFE91\uFEE8\uFE8E\uFE80 \uFE8D\uFEDF\uFED4\uFEE8\uFEF2")).isEqualTo("ar");
  }

  @Test
  void is_unknown_without_letters() {
    assertThat(LanguageIdentifier.identify("+30 210 123 45 67"))
        .isEqualTo(new Identification(Optional.empty(), 0, Evidence.NONE));
    assertThat(LanguageIdentifier.identify("").evidence()).isEqualTo(Evidence.NONE);
  }

  @Test
  void names_its_evidence() {
    assertThat(LanguageIdentifier.identify("Ελλάδα").evidence()).isEqualTo(Evidence.SCRIPT);
    assertThat(LanguageIdentifier.identify("東京").language()).isEmpty();
    assertThat(LanguageIdentifier.identify("a place to stay").evidence()).isEqualTo(Evidence.WORDS);
    assertThat(LanguageIdentifier.identify("a place to stay").confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void has_a_confidence_from_0_to_1() {
    assertThatThrownBy(() -> new Identification(Optional.empty(), 1.5, Evidence.WORDS))
        .hasMessage("confidence is 1.5, must be from 0 to 1");
    assertThatThrownBy(() -> new Identification(Optional.empty(), Double.NaN, Evidence.WORDS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_right_for_preferred_labels_of_esco() throws IOException {
    check("en", labels("en"), 97);
    check("fr", labels("fr"), 98.5);
    check("ar", labels("ar"), 99.5);
  }

  @Test
  void is_right_for_farsi_titles_of_isco_on_either_keyboard() throws IOException {
    List<String> titles = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.file("isco-08-fa/isco08_fa.tsv"))) {
      String title = line.substring(line.indexOf('\t') + 1);
      // Some rows of the file hold only a bar or a bracket, which is in no language.
      if (!title.equals("title_fa") && title.codePoints().anyMatch(Character::isLetter)) {
        titles.add(title);
      }
    }
    check("fa", titles, 97);
    titles.replaceAll(title -> title.replace('ی', 'ي').replace('ک', 'ك').replace("\u200C", " "));
    check("fa", titles, 95);
  }

  @Test
  void is_right_for_every_greek_label_of_esco() throws IOException {
    List<String> labels = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.file("melo/esco_el/corpus_elements.tsv"))) {
      String label = line.substring(line.indexOf('\t') + 1);
      // Some labels of the Greek edition are English still.
      if (label
          .codePoints()
          .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK)) {
        labels.add(label);
      }
    }
    assertThat(labels).hasSizeGreaterThan(15_000);
    check("el", labels, 99.95);
  }

  private static Collection<String> labels(String language) throws IOException {
    List<String> labels = new ArrayList<>();
    for (Map<String, String> row : SharedData.csv("esco-1.2.1/occupations_" + language + ".csv")) {
      labels.add(row.getOrDefault("preferredLabel", ""));
    }
    assertThat(labels).hasSizeGreaterThan(3_000);
    return labels;
  }

  private static void check(String language, Collection<String> labels, double bar) {
    List<String> wrong = new ArrayList<>();
    for (String label : labels) {
      if (!identify(label).equals(language)) {
        wrong.add(label);
      }
    }
    assertThat(100.0 * (labels.size() - wrong.size()) / labels.size())
        .as("percent right; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(bar);
  }
}
