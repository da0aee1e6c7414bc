package io.github.imisproject.i18n.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of a catalogue")
class CatalogueCheckTest {
  static final String ENGLISH = "{n, plural, one {# place} other {# places}} in {town}";

  @Test
  void finds_nothing_in_a_complete_one() {
    assertThat(
            check(
                ENGLISH, "{n, plural, zero {a} one {b} two {c} few {d} many {e} other {f}} {town}"))
        .isEmpty();
  }

  @Test
  void takes_an_exact_number_for_the_category_that_stands_for_it_alone() {
    assertThat(
            check(ENGLISH, "{n, plural, =0 {a} =1 {b} =2 {c} few {d} many {e} other {f}} {town}"))
        .isEmpty();
  }

  @Test
  void names_each_plural_form_that_arabic_lacks() {
    assertThat(check(ENGLISH, "{n, plural, one {b} other {f}} {town}"))
        .extracting(p -> p.code() + " " + p.arguments().get("branch"))
        .containsExactly(
            "catalogue.branchMissing few",
            "catalogue.branchMissing many",
            "catalogue.branchMissing two",
            "catalogue.branchMissing zero");
  }

  @Test
  void names_a_plural_form_that_a_language_never_uses() {
    List<Problem> problems =
        CatalogueCheck.check(
            MessageCatalogue.of(
                "t",
                Map.of(LanguageTag.ENGLISH, Map.of("k", "{n, plural, one {a} few {b} other {c}}"))),
            List.of(LanguageTag.ENGLISH));
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "t_en.properties: message k in en has branch few for argument n, which the language"
                + " never chooses; remove it");
  }

  @Test
  void names_a_missing_key_and_a_blank_one() {
    MessageCatalogue catalogue =
        MessageCatalogue.of(
            "t",
            Map.of(
                LanguageTag.ENGLISH,
                Map.of("a", "A", "b", "B"),
                LanguageTag.FRENCH,
                Map.of("a", " ")));
    assertThat(CatalogueCheck.check(catalogue, List.of(LanguageTag.ENGLISH, LanguageTag.FRENCH)))
        .extracting(p -> p.code() + " " + p.arguments().get("key"))
        .containsExactly("catalogue.blank a", "catalogue.keyMissing b");
  }

  @Test
  void names_an_argument_that_an_apostrophe_hides() {
    assertThat(check("in {town}", "في '{town}"))
        .extracting(p -> p.code() + " " + p.arguments().get("argument"))
        .containsExactly("catalogue.argumentMissing town");
  }

  @Test
  void names_a_difference_of_use_and_of_codes() {
    assertThat(check("{d, date}", "{d}"))
        .extracting(p -> p.code() + " " + p.arguments().get("use"))
        .containsExactly("catalogue.useMissing date");
    assertThat(
            check(
                "{g, select, FEMALE {a} MALE {b} other {c}}", "{g, select, FEMALE {a} other {c}}"))
        .extracting(p -> p.code() + " " + p.arguments().get("branch"))
        .containsExactly("catalogue.branchMissing MALE");
  }

  @Test
  void names_a_pattern_that_cannot_be_read() {
    assertThat(check("{x}", "{x")).extracting(Problem::code).containsExactly("catalogue.malformed");
  }

  @Test
  void finds_nothing_in_its_own_sentences() {
    assertThat(CatalogueCheck.checkProblemSentences("catalogue", getClass().getClassLoader()))
        .isEmpty();
    assertThat(CatalogueCheck.check(MessageCatalogue.load("example", getClass().getClassLoader())))
        .isEmpty();
  }

  @Test
  void reads_problem_sentences_by_their_own_simple_syntax() {
    assertThat(CatalogueCheck.checkProblemSentences("broken", getClass().getClassLoader()))
        .extracting(p -> p.path() + " " + p.code())
        .containsExactly(
            "problems-broken_fr.properties catalogue.malformed",
            "problems-broken_ar.properties catalogue.argumentMissing");
  }

  private static List<Problem> check(String english, String arabic) {
    return CatalogueCheck.check(
        MessageCatalogue.of(
            "t",
            Map.of(
                LanguageTag.ENGLISH,
                Map.of("k", english),
                LanguageTag.ARABIC,
                Map.of("k", arabic))),
        List.of(LanguageTag.ENGLISH, LanguageTag.ARABIC));
  }
}
