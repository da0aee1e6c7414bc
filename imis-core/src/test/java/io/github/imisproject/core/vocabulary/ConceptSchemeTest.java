package io.github.imisproject.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A concept scheme")
class ConceptSchemeTest {
  private final ConceptScheme health =
      ConceptScheme.of(
          "jobs",
          List.of(
              concept("2"),
              concept("22", "2"),
              concept("222", "22"),
              concept("2221", "222"),
              concept("5"),
              concept("5321", "5", "22")));

  @Test
  void finds_concepts_by_notation_and_by_uri() {
    assertThat(health.find("222"))
        .hasValueSatisfying(c -> assertThat(c.notation()).isEqualTo("222"));
    assertThat(health.find(URI.create("http://example.org/2221"))).contains(health.get("2221"));
    assertThat(health.find("9")).isEmpty();
    assertThat(health.find(URI.create("http://example.org/9"))).isEmpty();
    assertThatThrownBy(() -> health.get("9"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("concept '9' is not in scheme 'jobs'");
  }

  @Test
  void knows_what_is_broader_and_narrower_and_how_far() {
    assertThat(notations(health.broader("5321"))).containsExactly("5", "22");
    assertThat(notations(health.narrower("22"))).containsExactly("222", "5321");
    assertThat(notations(health.topConcepts())).containsExactly("2", "5");
    assertThat(health.ancestors("2221").values()).containsExactly(1, 2, 3);
    assertThat(notations(health.ancestors("5321").keySet())).containsExactly("5", "22", "2");
    assertThat(notations(health.descendants("2").keySet()))
        .containsExactly("22", "222", "5321", "2221");
    assertThat(health.isBroader("2", "5321")).isTrue();
    assertThat(health.isBroader("5321", "2")).isFalse();
    assertThat(health.isBroader("2", "2")).isFalse();
    assertThat(health.isBroader("9", "2")).isFalse();
    assertThat(health.stepsUp("5321", "2")).hasValue(2);
    assertThat(health.stepsUp("2221", "2221")).hasValue(0);
    assertThat(health.stepsUp("2", "2221")).isEmpty();
    assertThat(health.stepsUp("2", "9")).isEmpty();
    assertThat(health.stepsUp("9", "2")).isEmpty();
    assertThat(health.broader("9")).isEmpty();
    assertThat(health.narrower("9")).isEmpty();
  }

  @Test
  void reports_a_cycle_names_it_and_cuts_one_link() {
    Reading<ConceptScheme> reading =
        ConceptScheme.check(
            "jobs",
            List.of(concept("a", "b"), concept("b", "c"), concept("c", "a"), concept("d", "a")));
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "jobs/c: The concept is broader than itself: a > b > c > a; remove one of these links."
                + " The last one was left out.");
    assertThat(notations(reading.get().ancestors("d").keySet())).containsExactly("a", "b", "c");
    assertThat(reading.get().broader("c")).isEmpty();
  }

  @Test
  void reports_a_concept_that_is_broader_than_itself_directly() {
    Reading<ConceptScheme> reading = ConceptScheme.check("jobs", List.of(concept("a", "a")));
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly("vocabulary.broaderCycle");
  }

  @Test
  void survives_a_chain_of_100_000_that_bites_its_tail() {
    List<Concept> chain = new ArrayList<>();
    int length = 100_000;
    for (int i = 0; i < length; i++) {
      chain.add(new Concept("n" + i, Optional.empty(), List.of("n" + (i + 1) % length), Map.of()));
    }
    Reading<ConceptScheme> reading = ConceptScheme.check("long", chain);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).arguments().get("cycle")).hasSizeLessThan(100);
    assertThat(reading.get().ancestors("n0")).hasSize(length - 1);
  }

  @Test
  void reports_notations_and_uris_used_twice_and_unknown_broader_concepts() {
    Reading<ConceptScheme> reading =
        ConceptScheme.check(
            "jobs",
            List.of(
                concept("a"),
                concept("a", "b"),
                new Concept("b", concept("a").uri(), List.of("z", "a", "a"), Map.of())));
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            tuple("jobs/a", "vocabulary.notationTwice"),
            tuple("jobs/b", "vocabulary.uriTwice"),
            tuple("jobs/b", "vocabulary.broaderUnknown"));
    assertThat(reading.get().size()).isEqualTo(2);
    assertThat(reading.get().get("b").uri()).isEmpty();
    assertThat(reading.get().get("b").broader()).containsExactly("a");
  }

  @Test
  void refuses_unsound_concepts_from_code() {
    assertThatThrownBy(() -> ConceptScheme.of("jobs", List.of(concept("a", "z"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'z' is not in the scheme");
    assertThatThrownBy(() -> new Concept(" ", Optional.empty(), List.of(), Map.of()))
        .hasMessage("notation is blank; give the code of the concept");
    assertThatThrownBy(() -> ConceptLabels.of("\u200F"))
        .hasMessage("preferred is blank; give the label to show");
    assertThatThrownBy(() -> new ConceptLabels("a", List.of(), List.of(), Optional.empty()))
        .hasMessage("forms is empty; give at least the preferred label");
  }

  @Test
  void is_equal_to_one_of_the_same_id_and_concepts_in_any_order() {
    List<Concept> turned = new ArrayList<>(health.concepts());
    Collections.reverse(turned);
    assertThat(ConceptScheme.of("jobs", turned)).isEqualTo(health).hasSameHashCodeAs(health);
    assertThat(ConceptScheme.of("other", turned)).isNotEqualTo(health);
    assertThat(health).hasToString("ConceptScheme[jobs, 6 concepts]");
  }

  @Test
  void names_a_concept_in_the_readers_language_or_its_primary_one() {
    Concept nurse =
        new Concept(
            "2221",
            Optional.empty(),
            List.of(),
            Map.of(
                LanguageTag.FRENCH,
                ConceptLabels.of("infirmier/infirmière", List.of("soignant(e)", " infirmier ")),
                LanguageTag.FARSI,
                ConceptLabels.of("پرستار")));
    assertThat(nurse.label(new LanguageTag("fa-AF"))).contains("پرستار");
    assertThat(nurse.label(LanguageTag.GREEK)).isEmpty();
    assertThat(nurse.labels(LanguageTag.FRENCH).orElseThrow().names())
        .containsExactly("infirmier", "infirmière", "soignant", "soignante");
    assertThat(nurse.name().defaultLanguage()).isEqualTo(LanguageTag.FARSI);
    assertThat(nurse.name().find(LanguageTag.FRENCH).orElseThrow().value())
        .isEqualTo("infirmier/infirmière");
    assertThat(concept("7").name().original()).isEqualTo("7");
  }

  @Test
  void cleans_labels_of_invisible_characters_but_keeps_the_persian_joiner() {
    assertThat(ConceptLabels.of("\u200F pro\u00ADject\u00A0\u202Fmanager\u200B ").preferred())
        .isEqualTo("project manager");
    assertThat(ConceptLabels.of("مراقب\u200Cها").preferred()).isEqualTo("مراقب\u200Cها");
    assertThat(ConceptLabels.of("a").withDefinition(" what it is ").definition())
        .contains("what it is");
    assertThat(ConceptLabels.of("a").withDefinition(" ").definition()).isEmpty();
  }

  @Property(tries = 200)
  void always_ends_walking_up_whatever_links_it_was_given(
      @ForAll @IntRange(max = 99_999) int seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(12);
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<String> links = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        links.add("n" + random.nextInt(n + 1));
      }
      concepts.add(new Concept("n" + i, Optional.empty(), links, Map.of()));
    }
    Reading<ConceptScheme> reading = ConceptScheme.check("random", concepts);
    ConceptScheme scheme = reading.get();
    for (Concept concept : scheme.concepts()) {
      assertThat(scheme.ancestors(concept.notation()).keySet()).doesNotContain(concept);
      for (Concept above : scheme.ancestors(concept.notation()).keySet()) {
        assertThat(scheme.descendants(above.notation())).containsKey(concept);
        assertThat(scheme.stepsUp(concept.notation(), above.notation()))
            .hasValue(scheme.ancestors(concept.notation()).get(above));
      }
    }
    // What was checked once is sound: a second check finds nothing and changes nothing.
    assertThat(ConceptScheme.of("random", scheme.concepts())).isEqualTo(scheme);
  }

  private static Concept concept(String notation, String... broader) {
    return new Concept(
        notation,
        Optional.of(URI.create("http://example.org/" + notation)),
        Arrays.asList(broader),
        Map.of());
  }

  private static List<String> notations(Iterable<Concept> concepts) {
    List<String> notations = new ArrayList<>();
    concepts.forEach(c -> notations.add(c.notation()));
    return notations;
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
