package io.github.imisproject.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reader of concept schemes")
class ConceptSchemeReaderTest {
  @Test
  void reads_labels_alternatives_definitions_and_links() throws IOException {
    Reading<ConceptScheme> reading =
        read(
            "notation\turi\tbroader\tel\tfr\talt_fr\tdef_fr\n"
                + "# groups first\n"
                + "5\thttp://example.org/5\t\tΥπηρεσίες\tServices\t\t\n"
                + "5131\t\t5\tσερβιτόρος / σερβιτόρα\tserveur/serveuse\tgarçon de café | chef de"
                + " rang\tSert à table\n");
    assertThat(reading.problems()).isEmpty();
    ConceptScheme scheme = reading.get();
    Concept waiter = scheme.get("5131");
    assertThat(scheme.narrower("5")).containsExactly(waiter);
    ConceptLabels french = waiter.labels(LanguageTag.FRENCH).orElseThrow();
    assertThat(french.forms()).containsExactly("serveur", "serveuse");
    assertThat(french.alternatives()).containsExactly("garçon de café", "chef de rang");
    assertThat(french.definition()).contains("Sert à table");
    assertThat(waiter.labels(LanguageTag.GREEK).orElseThrow().forms())
        .containsExactly("σερβιτόρος", "σερβιτόρα");
    assertThat(scheme.get("5").uri()).hasToString("Optional[http://example.org/5]");
  }

  @Test
  void reports_every_fault_with_line_and_column_and_keeps_the_rest() throws IOException {
    Reading<ConceptScheme> reading =
        read(
            "notation\turi\tbroader\ten\talt_en\twhat is this\n"
                + "\t\t\tno notation\t\t\n"
                + "a\trelative/path\tz\tfirst\t\t\n"
                + "b\thttp://exa mple.org\t\t\tsecond\t\n"
                + "a\t\t\tagain\t\t\n");
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            Tuple.tuple("town.tsv", "vocabulary.columnUnknown"),
            Tuple.tuple("town.tsv:2", "vocabulary.notationMissing"),
            Tuple.tuple("town.tsv:3:uri", "vocabulary.uriMalformed"),
            Tuple.tuple("town.tsv:4:en", "vocabulary.preferredMissing"),
            Tuple.tuple("town.tsv:4", "vocabulary.labelMissing"),
            Tuple.tuple("town.tsv:4:uri", "vocabulary.uriMalformed"),
            Tuple.tuple("town/a", "vocabulary.notationTwice"),
            Tuple.tuple("town/a", "vocabulary.broaderUnknown"));
    assertThat(reading.get().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "en", "fr", "ar", "fa"})
  void words_every_problem_in_each_language(String language) throws IOException {
    Reading<ConceptScheme> reading =
        read("notation\tbroader\ten\n\tx\ty\na\ta\tA\nb\tz\t\nb\t\tB\n");
    assertThat(reading.problems()).hasSizeGreaterThan(4);
    for (Problem problem : reading.problems()) {
      String own = problem.message(new LanguageTag(language));
      assertThat(own).doesNotStartWith("vocabulary.").doesNotContain("{");
      if (!language.equals("en")) {
        assertThat(own).isNotEqualTo(problem.message(LanguageTag.ENGLISH));
      }
    }
  }

  @Test
  void needs_a_notation_column() throws IOException {
    assertThat(read("code\ten\na\tb\n").value()).isEmpty();
    assertThat(read("").value()).isEmpty();
    assertThat(read("code\ten\n").problems())
        .extracting(Problem::code)
        .containsExactly("vocabulary.columnMissing");
  }

  @Test
  void reads_a_file_under_its_own_name(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("crafts.tsv");
    Files.writeString(file, "notation\ten\nweaving\tWeaving\n");
    ConceptScheme crafts = ConceptSchemeReader.read(file).get();
    assertThat(crafts.id()).isEqualTo("crafts");
    Vocabularies town = Vocabularies.embedded().with(crafts);
    assertThat(town.get("crafts")).isEqualTo(crafts);
    assertThat(town.ids()).contains("crafts", "occupations");
    assertThat(Vocabularies.embedded().find("crafts")).isEmpty();
  }

  @Test
  void says_that_a_file_cannot_be_read(@TempDir Path folder) {
    Reading<ConceptScheme> reading = ConceptSchemeReader.read(folder.resolve("absent.tsv"));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "absent.tsv: The file could not be read; check that it exists and may be opened.");
  }

  private static Reading<ConceptScheme> read(String text) throws IOException {
    return ConceptSchemeReader.read(
        "town", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void names_the_known_vocabularies_when_one_is_unknown() {
    assertThatThrownBy(() -> Vocabularies.embedded().get("jobs"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("'jobs' is not known; there are [cefr, cultures,");
    assertThat(List.copyOf(Vocabularies.embedded().ids())).hasSize(13);
  }
}
