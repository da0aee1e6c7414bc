package io.github.imisproject.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Bad input")
class BadInputTest {
  private static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.GREEK,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.ARABIC,
          LanguageTag.FARSI);

  static List<BadInput> all() {
    return BadInput.all();
  }

  @Test
  void is_tried_in_at_least_sixty_kinds() {
    assertThat(all().stream().map(BadInput::name).distinct().count()).isGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("all")
  void is_answered_with_its_problem_at_its_place(BadInput bad) throws IOException {
    Reading<?> reading = read(bad);
    assertThat(reading.problems())
        .extracting(Problem::code, Problem::path)
        .contains(org.assertj.core.groups.Tuple.tuple(bad.code(), bad.path()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void is_explained_in_five_languages_without_a_personal_value(BadInput bad) throws IOException {
    for (Problem problem : read(bad).problems()) {
      for (LanguageTag language : LANGUAGES) {
        String sentence = problem.message(language);
        assertThat(sentence)
            .isNotBlank()
            .doesNotContain("{", "}", "Exception", "\tat ", "jackson", BadInput.SECRET)
            .doesNotContain(problem.code());
      }
      assertThat(problem.message(LanguageTag.GREEK)).containsPattern("\\p{IsGreek}");
      assertThat(problem.message(LanguageTag.ARABIC)).containsPattern("\\p{IsArabic}");
      assertThat(problem.message(LanguageTag.FARSI)).containsPattern("\\p{IsArabic}");
      assertThat(problem.toString()).doesNotContain(BadInput.SECRET);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void never_leaves_a_bad_entity_in_the_value(BadInput bad) throws IOException {
    Reading<?> reading = read(bad);
    if (reading.hasErrors() && reading.value().isPresent()) {
      String again = ImisJson.create().write(reading.get());
      assertThat(ImisJson.create().read(bad.type(), again).hasErrors()).isFalse();
    }
  }

  private static Reading<?> read(BadInput bad) throws IOException {
    return ImisJson.create().read(bad.type(), new ByteArrayInputStream(bad.document()));
  }
}
